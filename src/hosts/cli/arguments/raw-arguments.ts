import type { ConfigChoice } from '../../../engine/index.ts';
import type { Extent } from '../../../fix/index.ts';
import { UserError } from '../../../text/user-error.ts';
import type { ColourChoice, Command } from './command.ts';
import { longName, options, optionsOf } from './options.ts';
import type { OptionName } from './options.ts';
import { outputsFrom } from './outputs.ts';

/** Options and positional words from yargs, by name; a repeated option is an array. */
export type RawArguments = Readonly<Record<string, unknown>>;

/** Turns parsed words into a command. Throws a `UserError` for mistakes. */
export function commandFrom(name: keyof typeof optionsOf, rawArguments: RawArguments): Command {
  refuseOtherOptions(name, rawArguments);
  switch (name) {
    case 'lint':
      return { name, paths: pathsIn(rawArguments), ...lintOptions(rawArguments), ...configChoice(rawArguments), ...colourChoice(rawArguments) };
    case 'tables':
      return { name, paths: pathsIn(rawArguments), ...configChoice(rawArguments) };
    case 'facts':
      return { name, paths: pathsIn(rawArguments), ...factsOptions(rawArguments), ...configChoice(rawArguments) };
    case 'infer':
      return { name, paths: pathsIn(rawArguments), facts: factsFlag(rawArguments), outputFile: word(rawArguments, 'output-file'), force: flag(rawArguments, 'force'), ...configChoice(rawArguments) };
    case 'init':
      return { name, hook: flag(rawArguments, 'hook'), workflow: flag(rawArguments, 'workflow'), infer: flag(rawArguments, 'infer') };
    case 'diff':
      return { name, paths: twoPathsIn(rawArguments), ...configChoice(rawArguments), ...colourChoice(rawArguments) };
    case 'rules':
      return { name, rules: words(rawArguments, 'rule'), ...configChoice(rawArguments), ...colourChoice(rawArguments) };
    default:
      return {
        name, topic: topicIn(rawArguments), canon: word(rawArguments, 'canon'), ...configChoice(rawArguments), ...colourChoice(rawArguments),
      };
  }
}

/** Throws for options of other commands, and for words if the command takes none. */
function refuseOtherOptions(name: keyof typeof optionsOf, rawArguments: RawArguments): void {
  const own: readonly string[] = optionsOf[name];
  const otherOption = Object.keys(rawArguments).map(longName).find((option) => option in options && !own.includes(option));
  if (otherOption !== undefined) throw new UserError(`canonlint ${name} takes no option --${otherOption}`);
  const [, extra = takesPaths(name) ? undefined : words(rawArguments, '--')[0]] = words(rawArguments, '_');
  if (extra !== undefined) throw new UserError(`canonlint ${name} does not take "${extra}"`);
}

/** Words after `--` also count as paths. */
function takesPaths(name: keyof typeof optionsOf): boolean {
  return name !== 'rules' && name !== 'init' && name !== 'explain';
}

function lintOptions(rawArguments: RawArguments) {
  const facts = factsFlag(rawArguments);
  refuseHalfStdin(rawArguments);
  return {
    facts,
    canon: word(rawArguments, 'canon'),
    rules: words(rawArguments, 'rule'),
    only: words(rawArguments, 'only'),
    fix: extentIn(rawArguments),
    fixDryRun: flag(rawArguments, 'fix-dry-run'),
    outputs: outputsFrom(words(rawArguments, 'format'), word(rawArguments, 'output-file')),
    quiet: flag(rawArguments, 'quiet'),
    verbose: flag(rawArguments, 'verbose'),
    noInlineConfig: flag(rawArguments, 'no-inline-config'),
    changedSince: referenceIn(rawArguments),
    ...baselineOptions(rawArguments),
    maxWarnings: countIn(rawArguments, 'max-warnings'),
    exitZero: flag(rawArguments, 'exit-zero'),
    stdin: flag(rawArguments, 'stdin'),
    stdinFilename: word(rawArguments, 'stdin-filename'),
    printConfig: flag(rawArguments, 'print-config'),
    concurrency: threadsIn(rawArguments),
  };
}

/** Without pages nothing can be fixed or compared by git. */
function factsFlag(rawArguments: RawArguments): boolean {
  if (!flag(rawArguments, 'facts')) return false;
  const otherOption = (['fix', 'fix-dry-run', 'stdin', 'changed-since'] as const).find((name) => rawArguments[name] !== undefined);
  if (otherOption !== undefined) {
    throw new UserError(`--${otherOption} needs pages, and --facts knows only what was understood of them`,
      `use --${otherOption} in the repository of the pages`);
  }
  if (pathsIn(rawArguments).length > 0) return true;
  throw new UserError('--facts needs facts files, or folders of them', 'canonlint facts -o FILE writes one');
}

function factsOptions(rawArguments: RawArguments) {
  const [outputFile, as] = [word(rawArguments, 'output-file'), word(rawArguments, 'as')];
  if (as === undefined) return { outputFile, as };
  if (outputFile === undefined) throw new UserError('--as names the pages of a facts file: it needs -o FILE');
  if (/^(?!\.{1,2}(?:\/|$))[^/\\]+(?:\/(?!\.{1,2}(?:\/|$))[^/\\]+)*$/.test(as)) return { outputFile, as };
  throw new UserError(`--as ${as} is no name for a repository`, 'write it like a folder: --as parcels, --as acme/parcels');
}

function baselineOptions(rawArguments: RawArguments) {
  const [baseline, updateBaseline] = [word(rawArguments, 'baseline'), flag(rawArguments, 'update-baseline')];
  if (updateBaseline && baseline === undefined) throw new UserError('--update-baseline needs --baseline FILE');
  const unwritten = (['stdin', 'fix-dry-run'] as const).find((name) => updateBaseline && flag(rawArguments, name));
  if (unwritten !== undefined) throw new UserError(`--update-baseline takes pages as they are on disk, not with --${unwritten}`);
  return { baseline, updateBaseline };
}

function referenceIn(rawArguments: RawArguments): string | undefined {
  const other = (['stdin', 'update-baseline'] as const).find((name) => flag(rawArguments, name));
  const reference = word(rawArguments, 'changed-since');
  if (reference === undefined || other === undefined) return reference;
  throw new UserError(`--changed-since and --${other} exclude each other`);
}

function refuseHalfStdin(rawArguments: RawArguments): void {
  const stdin = flag(rawArguments, 'stdin');
  if (!stdin && word(rawArguments, 'stdin-filename') !== undefined) throw new UserError('--stdin-filename needs --stdin');
  if (!stdin || pathsIn(rawArguments).length === 0) return;
  throw new UserError('--stdin reads the only page: no path can stand beside it');
}

/** A dry run shows what `--fix` would do, unless `--fix=all` is given. */
function extentIn(rawArguments: RawArguments): Extent | undefined {
  const extent = word(rawArguments, 'fix') ?? (flag(rawArguments, 'fix-dry-run') ? 'safe' : undefined);
  if (extent === undefined) return undefined;
  if (extent !== 'safe' && extent !== 'all') {
    throw new UserError(`--fix=${extent} is not known`, 'write --fix or --fix=all');
  }
  if (!flag(rawArguments, 'stdin') || flag(rawArguments, 'fix-dry-run')) return extent;
  throw new UserError('--fix has no file to write when the page is on the standard input',
    '--fix-dry-run prints what would change');
}

function configChoice(rawArguments: RawArguments): ConfigChoice {
  refuseBoth(rawArguments, 'config', 'no-config');
  return { config: word(rawArguments, 'config'), noConfig: flag(rawArguments, 'no-config') };
}

function colourChoice(rawArguments: RawArguments): ColourChoice {
  refuseBoth(rawArguments, 'color', 'no-color');
  if (flag(rawArguments, 'no-color')) return { colour: false };
  return { colour: flag(rawArguments, 'color') ? true : undefined };
}

function refuseBoth(rawArguments: RawArguments, one: OptionName, other: OptionName): void {
  if (rawArguments[one] === undefined || rawArguments[other] === undefined) return;
  throw new UserError(`--${one} and --${other} exclude each other`);
}

function pathsIn(rawArguments: RawArguments): readonly string[] {
  return [...words(rawArguments, 'paths'), ...words(rawArguments, '--')];
}

function twoPathsIn(rawArguments: RawArguments): readonly [string, string] {
  const [one, other, ...more] = pathsIn(rawArguments);
  if (one !== undefined && other !== undefined && more.length === 0) return [one, other];
  throw new UserError('diff compares two pages or services', 'canonlint diff ONE OTHER');
}

function topicIn(rawArguments: RawArguments): string {
  const [topic] = words(rawArguments, 'topic');
  if (topic !== undefined) return topic;
  throw new UserError('explain needs the name of a rule, or a status code', 'canonlint rules lists the rules');
}

function countIn(rawArguments: RawArguments, name: OptionName): number | undefined {
  const text = word(rawArguments, name);
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UserError(`--${name} needs a number of 0 or more, not "${text}"`);
}

function threadsIn(rawArguments: RawArguments): number | undefined {
  const text = word(rawArguments, 'concurrency');
  if (text === undefined || text === 'auto') return undefined;
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new UserError(`--concurrency needs a number of 1 to 99, or auto, not "${text}"`);
}

function flag(rawArguments: RawArguments, name: OptionName): boolean {
  return rawArguments[name] === true;
}

function word(rawArguments: RawArguments, name: OptionName): string | undefined {
  const [first, second] = words(rawArguments, name);
  if (second !== undefined) throw new UserError(`--${name} is given more than once`);
  if (first === '') throw new UserError(`--${name} needs a value`);
  return first;
}

function words(rawArguments: RawArguments, name: string): readonly string[] {
  return [rawArguments[name] ?? []].flat().map(String);
}
