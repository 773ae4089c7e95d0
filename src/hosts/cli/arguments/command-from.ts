import type { ConfigChoice } from '../../../engine/index.ts';
import { UserError } from '../../../text/user-error.ts';
import type { CodeChoice, ColourChoice, Command } from './command.ts';
import { commands, optionsOf } from './commands.ts';
import type { CommandName } from './commands.ts';
import { factsFlag, lintOptions } from './lint-options.ts';
import { optionNamed } from './options.ts';
import { flag, positionals, refuseBoth, word, words } from './values.ts';
import type { RawArguments } from './values.ts';

/** Turns parsed words into a command. Throws a `UserError` for mistakes. */
export function commandFrom(name: CommandName, given: RawArguments): Command {
  refuseOtherOptions(name, given);
  switch (name) {
    case 'lint':
      return { name, ...pageChoice(given), ...lintOptions(given), ...colourChoice(given) };
    case 'tables':
      return { name, ...pageChoice(given) };
    case 'facts':
      return { name, ...pageChoice(given), ...factsOptions(given) };
    case 'infer':
      return { name, ...pageChoice(given), facts: factsFlag(given), outputFile: word(given, 'output-file'), force: flag(given, 'force') };
    case 'init':
      return { name, ...initOptions(given) };
    case 'diff':
      return { name, paths: twoPathsIn(given), ...configChoice(given), ...colourChoice(given) };
    case 'rules':
      return { name, rules: words(given, 'rule'), ...configChoice(given), ...colourChoice(given) };
    case 'lsp':
      return { name, allowPlugins: flag(given, 'allow-plugins') };
    case 'completion':
      return { name, shell: shellIn(given) };
    default:
      return { name, topic: topicIn(given), canon: word(given, 'canon'), ...configChoice(given), ...colourChoice(given) };
  }
}

/** Throws for options of other commands, and for more words than the command takes. */
function refuseOtherOptions(name: CommandName, given: RawArguments): void {
  const own: readonly string[] = optionsOf(name);
  const otherOption = Object.keys(given).find((option) => optionNamed(option) !== undefined && !own.includes(option));
  if (otherOption !== undefined) throw new UserError(`canonlint ${name} takes no option --${otherOption}`);
  const extra = positionals(given)[mostWords(name)];
  if (extra !== undefined) throw new UserError(`canonlint ${name} does not take "${extra}"`);
}

/** How many words a command takes: any number of paths, one topic. */
function mostWords(name: CommandName): number {
  const { completes } = commands[name];
  if (completes === 'files') return Infinity;
  return completes === 'nothing' ? 0 : 1;
}

function initOptions(given: RawArguments) {
  return {
    yes: flag(given, 'yes'), dryRun: flag(given, 'dry-run'), hook: flag(given, 'hook'), workflow: flag(given, 'workflow'), infer: flag(given, 'infer'),
    allowPlugins: flag(given, 'allow-plugins'),
  };
}

function factsOptions(given: RawArguments) {
  const [outputFile, as] = [word(given, 'output-file'), word(given, 'as')];
  if (as === undefined) return { outputFile, as };
  if (outputFile === undefined) throw new UserError('--as names the pages of a facts file: it needs -o FILE');
  if (/^(?!\.{1,2}(?:\/|$))[^/\\]+(?:\/(?!\.{1,2}(?:\/|$))[^/\\]+)*$/.test(as)) return { outputFile, as };
  throw new UserError(`--as ${as} is no name for a repository`, 'write it like a folder: --as parcels, --as acme/parcels');
}

function pageChoice(given: RawArguments) {
  const ignorePatterns = words(given, 'ignore-pattern');
  const wrong = ignorePatterns.find((pattern) => /^\s*$|^!?\.\.(?:\/|$)/.test(pattern));
  if (wrong === undefined) return { paths: positionals(given), ignorePatterns, verbose: flag(given, 'verbose'), ...configChoice(given) };
  throw new UserError(wrong.trim() === '' ? '--ignore-pattern needs a value' : `--ignore-pattern ${wrong} leads out of the working folder`);
}

function configChoice(given: RawArguments): ConfigChoice & CodeChoice {
  refuseBoth(given, 'config', 'no-config');
  return { config: word(given, 'config'), noConfig: flag(given, 'no-config'), allowPlugins: flag(given, 'allow-plugins') };
}

function colourChoice(given: RawArguments): ColourChoice {
  refuseBoth(given, 'color', 'no-color');
  if (flag(given, 'no-color')) return { colour: false };
  return { colour: flag(given, 'color') ? true : undefined };
}

function twoPathsIn(given: RawArguments): readonly [string, string] {
  const [one, other, ...more] = positionals(given);
  if (one !== undefined && other !== undefined && more.length === 0) return [one, other];
  throw new UserError('diff compares two pages or services', 'canonlint diff ONE OTHER');
}

function shellIn(given: RawArguments): string {
  const [shell] = positionals(given);
  if (shell !== undefined) return shell;
  throw new UserError('completion needs the name of a shell', 'canonlint completion bash, zsh or fish');
}

function topicIn(given: RawArguments): string {
  const [topic] = positionals(given);
  if (topic !== undefined) return topic;
  throw new UserError('explain needs the name of a rule, or a status code', 'canonlint rules lists the rules');
}
