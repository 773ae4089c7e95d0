import type { ConfigChoice } from '../../../engine/index.ts';
import type { Extent } from '../../../fix/index.ts';
import { UserError } from '../../../text/user-error.ts';
import type { ColourChoice, Command } from './command.ts';
import { longName, options, optionsOf } from './options.ts';
import type { OptionName } from './options.ts';
import { outputsFrom } from './outputs.ts';

/** Options and positional words as yargs gives them, by name; an option given twice is an array. */
export type Given = Readonly<Record<string, unknown>>;

/** What the words given to a command ask for. Throws a `UserError` for what they cannot mean. */
export function commandFrom(name: keyof typeof optionsOf, given: Given): Command {
  refuseStrangers(name, given);
  switch (name) {
    case 'lint':
      return { name, paths: pathsIn(given), ...lintOptions(given), ...configChoice(given), ...colourChoice(given) };
    case 'tables':
      return { name, paths: pathsIn(given), ...configChoice(given) };
    case 'facts':
      return { name, paths: pathsIn(given), ...factsOptions(given), ...configChoice(given) };
    case 'infer':
      return { name, paths: pathsIn(given), facts: factsFlag(given), outputFile: word(given, 'output-file'), force: flag(given, 'force'), ...configChoice(given) };
    case 'init':
      return { name, hook: flag(given, 'hook'), workflow: flag(given, 'workflow'), infer: flag(given, 'infer') };
    case 'diff':
      return { name, paths: twoPathsIn(given), ...configChoice(given), ...colourChoice(given) };
    case 'rules':
      return { name, rules: words(given, 'rule'), ...configChoice(given), ...colourChoice(given) };
    default:
      return {
        name, topic: topicIn(given), canon: word(given, 'canon'), ...configChoice(given), ...colourChoice(given),
      };
  }
}

/** Options of other commands, and words where a command takes none. */
function refuseStrangers(name: keyof typeof optionsOf, given: Given): void {
  const own: readonly string[] = optionsOf[name];
  const stranger = Object.keys(given).map(longName).find((option) => option in options && !own.includes(option));
  if (stranger !== undefined) throw new UserError(`canonlint ${name} takes no option --${stranger}`);
  const [, extra = takesPaths(name) ? undefined : words(given, '--')[0]] = words(given, '_');
  if (extra !== undefined) throw new UserError(`canonlint ${name} does not take "${extra}"`);
}

/** What stands behind `--` goes there, too. */
function takesPaths(name: keyof typeof optionsOf): boolean {
  return name !== 'rules' && name !== 'init' && name !== 'explain';
}

function lintOptions(given: Given) {
  const facts = factsFlag(given);
  refuseHalfStdin(given);
  return {
    facts,
    canon: word(given, 'canon'),
    rules: words(given, 'rule'),
    only: words(given, 'only'),
    fix: extentIn(given),
    fixDryRun: flag(given, 'fix-dry-run'),
    outputs: outputsFrom(words(given, 'format'), word(given, 'output-file')),
    quiet: flag(given, 'quiet'),
    noInlineConfig: flag(given, 'no-inline-config'),
    changedSince: referenceIn(given),
    ...baselineOptions(given),
    maxWarnings: countIn(given, 'max-warnings'),
    exitZero: flag(given, 'exit-zero'),
    stdin: flag(given, 'stdin'),
    stdinFilename: word(given, 'stdin-filename'),
    printConfig: flag(given, 'print-config'),
    concurrency: threadsIn(given),
  };
}

/** Without pages there is nothing to repair, and nothing that git could tell of. */
function factsFlag(given: Given): boolean {
  if (!flag(given, 'facts')) return false;
  const stranger = (['fix', 'fix-dry-run', 'stdin', 'changed-since'] as const).find((name) => given[name] !== undefined);
  if (stranger !== undefined) {
    throw new UserError(`--${stranger} needs pages, and --facts knows only what was understood of them`,
      `use --${stranger} in the repository of the pages`);
  }
  if (pathsIn(given).length > 0) return true;
  throw new UserError('--facts needs facts files, or folders of them', 'canonlint facts -o FILE writes one');
}

function factsOptions(given: Given) {
  const [outputFile, as] = [word(given, 'output-file'), word(given, 'as')];
  if (as === undefined) return { outputFile, as };
  if (outputFile === undefined) throw new UserError('--as names the pages of a facts file: it needs -o FILE');
  if (/^(?!\.{1,2}(?:\/|$))[^/\\]+(?:\/(?!\.{1,2}(?:\/|$))[^/\\]+)*$/.test(as)) return { outputFile, as };
  throw new UserError(`--as ${as} is no name for a repository`, 'write it like a folder: --as parcels, --as acme/parcels');
}

function baselineOptions(given: Given) {
  const [baseline, updateBaseline] = [word(given, 'baseline'), flag(given, 'update-baseline')];
  if (updateBaseline && baseline === undefined) throw new UserError('--update-baseline needs --baseline FILE');
  const unwritten = (['stdin', 'fix-dry-run'] as const).find((name) => updateBaseline && flag(given, name));
  if (unwritten !== undefined) throw new UserError(`--update-baseline takes pages as they are on disk, not with --${unwritten}`);
  return { baseline, updateBaseline };
}

function referenceIn(given: Given): string | undefined {
  const other = (['stdin', 'update-baseline'] as const).find((name) => flag(given, name));
  const reference = word(given, 'changed-since');
  if (reference === undefined || other === undefined) return reference;
  throw new UserError(`--changed-since and --${other} exclude each other`);
}

function refuseHalfStdin(given: Given): void {
  const stdin = flag(given, 'stdin');
  if (!stdin && word(given, 'stdin-filename') !== undefined) throw new UserError('--stdin-filename needs --stdin');
  if (!stdin || pathsIn(given).length === 0) return;
  throw new UserError('--stdin reads the only page: no path can stand beside it');
}

/** A dry run shows what `--fix` would do unless it is told to show all. */
function extentIn(given: Given): Extent | undefined {
  const extent = word(given, 'fix') ?? (flag(given, 'fix-dry-run') ? 'safe' : undefined);
  if (extent === undefined) return undefined;
  if (extent !== 'safe' && extent !== 'all') {
    throw new UserError(`--fix=${extent} is not known`, 'write --fix or --fix=all');
  }
  if (!flag(given, 'stdin') || flag(given, 'fix-dry-run')) return extent;
  throw new UserError('--fix has no file to write when the page is on the standard input',
    '--fix-dry-run prints what would change');
}

function configChoice(given: Given): ConfigChoice {
  refuseBoth(given, 'config', 'no-config');
  return { config: word(given, 'config'), noConfig: flag(given, 'no-config') };
}

function colourChoice(given: Given): ColourChoice {
  refuseBoth(given, 'color', 'no-color');
  if (flag(given, 'no-color')) return { colour: false };
  return { colour: flag(given, 'color') ? true : undefined };
}

function refuseBoth(given: Given, one: OptionName, other: OptionName): void {
  if (given[one] === undefined || given[other] === undefined) return;
  throw new UserError(`--${one} and --${other} exclude each other`);
}

function pathsIn(given: Given): readonly string[] {
  return [...words(given, 'paths'), ...words(given, '--')];
}

function twoPathsIn(given: Given): readonly [string, string] {
  const [one, other, ...more] = pathsIn(given);
  if (one !== undefined && other !== undefined && more.length === 0) return [one, other];
  throw new UserError('diff compares two pages or services', 'canonlint diff ONE OTHER');
}

function topicIn(given: Given): string {
  const [topic] = words(given, 'topic');
  if (topic !== undefined) return topic;
  throw new UserError('explain needs the name of a rule, or a status code', 'canonlint rules lists the rules');
}

function countIn(given: Given, name: OptionName): number | undefined {
  const text = word(given, name);
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UserError(`--${name} needs a number of 0 or more, not "${text}"`);
}

function threadsIn(given: Given): number | undefined {
  const text = word(given, 'concurrency');
  if (text === undefined || text === 'auto') return undefined;
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new UserError(`--concurrency needs a number of 1 to 99, or auto, not "${text}"`);
}

function flag(given: Given, name: OptionName): boolean {
  return given[name] === true;
}

function word(given: Given, name: OptionName): string | undefined {
  const [first, second] = words(given, name);
  if (second !== undefined) throw new UserError(`--${name} is given more than once`);
  if (first === '') throw new UserError(`--${name} needs a value`);
  return first;
}

function words(given: Given, name: string): readonly string[] {
  return [given[name] ?? []].flat().map(String);
}
