import yargs from 'yargs';
import type { Argv, Options } from 'yargs';
import { markupsIn } from '../../../formats/markups.ts';
import { toolkit } from '../../toolkit.ts';
import { commands, optionsOf } from './commands.ts';
import type { CommandName } from './commands.ts';
import type { CommandDeclaration, OptionDeclaration } from './declaration.ts';
import { optionNamed } from './options.ts';
import { parserConfiguration } from './parse.ts';

declare module 'yargs' {
  interface Argv<T> {
    /** Missing in the types of yargs. */
    usageConfiguration(configuration: { readonly 'hide-types': boolean }): Argv<T>;
  }
}

/** The help of a command, no wider than so many columns; that of linting lists the other commands, too. */
export async function helpText(name: CommandName, columns: number): Promise<string> {
  const parser = yargsOf(name).wrap(Math.min(columns, maxHelpWidth)).epilogue(exitStatus);
  const whole = name === 'lint' ? others.reduce((chain, other) => chain.command(usageOf(other), commands[other].summary), parser) : parser;
  return `${await whole.getHelp()}\n`;
}

const maxHelpWidth = 100;

const others = (Object.keys(commands) as readonly CommandName[]).filter((name) => name !== 'lint');

const exitStatus = 'Exit status: 0 no problems, 1 problems, 2 the job could not be done';

/** yargs for the options of a command, without the name of the command. */
export function yargsOf(name: CommandName): Argv {
  const parser = yargs()
    .locale('en')
    .parserConfiguration(parserConfiguration)
    .usageConfiguration({ 'hide-types': true })
    .fail(false)
    .exitProcess(false)
    .scriptName('canonlint')
    .help(false)
    .version(false)
    .usage(`${`$0 ${usageOf(name)}`.trim()}\n\n${descriptionOf(name)}`);
  return optionsOf(name).reduce((chain, option) => chain.option(option, yargsOptionOf(option)), parser);
}

function usageOf(name: CommandName): string {
  return [...(name === 'lint' ? [] : [name]), commands[name].positionals].join(' ').trim();
}

/** What a command does, and what its words are; of linting, also what is read. */
function descriptionOf(name: CommandName): string {
  const { summary, positionals, positionalSummary }: CommandDeclaration = commands[name];
  const reads = name === 'lint' ? ` Reads ${markupsIn(toolkit.formats)}.` : '';
  const words = positionalSummary === undefined ? '' : `\n\n${positionals}  ${positionalSummary}`;
  return `${summary}.${reads}${words}`;
}

function yargsOptionOf(name: string): Options {
  const { summary, group, short, value, repeatable }: OptionDeclaration = optionNamed(name)!; // commands name options that there are
  return {
    group: `${group}:`,
    describe: repeatable === true ? `${summary}; repeatable` : summary,
    ...(short !== undefined && { alias: short }),
    ...(value === undefined ? { type: 'boolean' } : { type: 'string', nargs: 1 }),
  };
}
