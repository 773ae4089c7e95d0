import yargs from 'yargs';
import type { Argv } from 'yargs';
import packageJson from '../../../../package.json' with { type: 'json' };
import { UserError } from '../../../text/user-error.ts';
import type { Command } from './command.ts';
import { commandFrom } from './raw-arguments.ts';
import type { RawArguments } from './raw-arguments.ts';
import { parserConfiguration } from './lint-words.ts';
import { options, optionsOf } from './options.ts';
import { normalizeArguments } from './normalize-arguments.ts';

/**
 * Parses a command line that may contain a command, or ask for help or the version. Throws a `UserError` for mistakes.
 */
export function parsed(argv: readonly string[], columns: number): Command {
  let chosen: readonly [name: CommandName, given: RawArguments] | undefined;
  const parser = commands.reduce(
    (chain, [name, usage, describe, describePaths]) => chain.command(
      usage,
      describe,
      (command) => describePaths(optionsFor(command, name)),
      (given) => void (chosen = [name, given]),
    ),
    parserOf(Math.min(columns, maxHelpWidth)),
  );
  const text = parse(parser, argv);
  return chosen === undefined ? { name: 'show', text: `${text}\n` } : commandFrom(...chosen);
}

type CommandName = keyof typeof optionsOf;

const maxHelpWidth = 100;

const commands = [
  ['lint', '$0 [paths..]', 'Compare status-code tables with the canon', paths],
  ['tables', 'tables [paths..]', 'Print every table as read, one line of JSON a page', paths],
  ['facts', 'facts [paths..]', 'Print what is understood of each service, or write all of it to a file', paths],
  ['infer', 'infer [paths..]', 'Propose a canon by the votes of the services', paths],
  ['init', 'init', 'Write a commented configuration; nothing is overwritten', (command) => command],
  ['diff', 'diff [paths..]', 'Compare the status codes of two pages or services', paths],
  ['rules', 'rules', 'List the rules', (command) => command],
  ['explain', 'explain [topic]', 'Explain a rule or a status code', topic],
] as const satisfies readonly (readonly [CommandName, string, string, (command: Argv) => Argv])[];

function parserOf(columns: number): Argv {
  return yargs()
    .locale('en')
    .updateStrings({ 'Not enough arguments following: %s': 'option %s needs a value' })
    .parserConfiguration(parserConfiguration)
    .fail(false)
    .exitProcess(false)
    .scriptName('canonlint')
    .options(flags)
    .help()
    .alias('help', 'h')
    .version(packageJson.version)
    .wrap(columns)
    .epilogue('Exit status: 0 no problems, 1 problems, 2 the job could not be done');
}

/**
 * Flags are known before the command, so that its name is not taken as the value of a flag (`--no-color rules`). Each
 * command then starts anew.
 */
const flags = Object.fromEntries(Object.entries(options)
  .filter(([, { type }]) => type === 'boolean')
  .map(([name, option]) => [name, { ...option, global: false }]));

function optionsFor(command: Argv, name: CommandName): Argv {
  return optionsOf[name].reduce((chain, option) => chain.option(option, options[option]), command);
}

function paths(command: Argv): Argv {
  const describe = 'Pages, or folders of pages (default: what the configuration includes, else the working folder)';
  return command.positional('paths', { type: 'string', array: true, describe });
}

function topic(command: Argv): Argv {
  return command.positional('topic', { type: 'string', describe: 'Name of a rule, or a status code' });
}

/** The text for `--help` or `--version`, else empty. */
function parse(parser: Argv, argv: readonly string[]): string {
  let text = '';
  try {
    void parser.parse(normalizeArguments(argv), {}, (_error, _given, output) => void (text = output));
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error), 'canonlint --help lists the options');
  }
  return text;
}
