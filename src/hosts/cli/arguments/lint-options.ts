import type { Extent } from '../../../fix/index.ts';
import { UserError } from '../../../text/user-error.ts';
import type { CacheChoice } from '../../cache-place.ts';
import { outputsFrom } from './outputs.ts';
import { count, flag, positionals, refuseBoth, word, words } from './values.ts';
import type { RawArguments } from './values.ts';

/** The options of linting. Throws a `UserError` for mistakes, and for options that exclude each other. */
export function lintOptions(given: RawArguments) {
  const facts = factsFlag(given);
  refuseHalfStdin(given);
  return {
    facts,
    canon: word(given, 'canon'),
    rules: words(given, 'rule'),
    only: words(given, 'only').flatMap((names) => names.split(',')),
    fix: extentIn(given),
    fixDryRun: flag(given, 'fix-dry-run'),
    ...outputChoice(given),
    watch: watchFlag(given),
    quiet: flag(given, 'quiet'),
    stats: flag(given, 'stats'),
    noInlineConfig: flag(given, 'no-inline-config'),
    ...changeOptions(given),
    ...baselineOptions(given),
    maxWarnings: count(given, 'max-warnings'),
    exitZero: flag(given, 'exit-zero'),
    stdin: flag(given, 'stdin'),
    stdinFilename: word(given, 'stdin-filename'),
    printConfig: flag(given, 'print-config'),
    concurrency: threadsIn(given),
    ...cacheChoice(given),
  };
}

/** The outputs, if a format is given; else only the file for the format of the configuration. */
function outputChoice(given: RawArguments) {
  const [formats, outputFile] = [words(given, 'format'), word(given, 'output-file')];
  return { outputs: formats.length === 0 ? undefined : outputsFrom(formats, outputFile), outputFile };
}

/** Whether the paths are facts files. Without pages nothing can be fixed or compared by git. */
export function factsFlag(given: RawArguments): boolean {
  if (!flag(given, 'facts')) return false;
  const otherOption = (['fix', 'fix-dry-run', 'stdin', 'changed-since'] as const).find((name) => given[name] !== undefined);
  if (otherOption !== undefined) {
    throw new UserError(`--${otherOption} needs pages, and --facts knows only what was understood of them`,
      `use --${otherOption} in the repository of the pages`);
  }
  if (positionals(given).length > 0) return true;
  throw new UserError('--facts needs facts files, or folders of them', 'canonlint facts -o FILE writes one');
}

/** Whether the run goes on. What it tells then is for people, and it changes nothing. */
function watchFlag(given: RawArguments): boolean {
  if (!flag(given, 'watch')) return false;
  const other = (['format', 'output-file', 'stats', 'fix', 'fix-dry-run', 'update-baseline', 'changed-since', 'stdin', 'facts', 'print-config'] as const)
    .find((name) => given[name] !== undefined);
  if (other !== undefined) throw new UserError(`--watch and --${other} exclude each other`);
  return true;
}

function baselineOptions(given: RawArguments) {
  const [baseline, updateBaseline] = [word(given, 'baseline'), flag(given, 'update-baseline')];
  refuseBoth(given, 'baseline', 'no-baseline');
  refuseBoth(given, 'update-baseline', 'no-baseline');
  const unwritten = (['stdin', 'fix-dry-run'] as const).find((name) => updateBaseline && flag(given, name));
  if (unwritten !== undefined) throw new UserError(`--update-baseline takes pages as they are on disk, not with --${unwritten}`);
  return { baseline, noBaseline: flag(given, 'no-baseline'), updateBaseline };
}

function changeOptions(given: RawArguments) {
  const [changedSince, changedPages] = [word(given, 'changed-since'), flag(given, 'changed-pages')];
  if (changedPages && changedSince === undefined) throw new UserError('--changed-pages needs --changed-since COMMIT');
  const other = (['stdin', 'update-baseline'] as const).find((name) => flag(given, name));
  if (changedSince !== undefined && other !== undefined) throw new UserError(`--changed-since and --${other} exclude each other`);
  return { changedSince, changedPages };
}

function refuseHalfStdin(given: RawArguments): void {
  const stdin = flag(given, 'stdin');
  if (!stdin && word(given, 'stdin-filename') !== undefined) throw new UserError('--stdin-filename needs --stdin');
  if (!stdin || positionals(given).length === 0) return;
  throw new UserError('--stdin reads the only page: no path can stand beside it');
}

/** A dry run shows what `--fix` would do, unless `--fix=all` is given. */
function extentIn(given: RawArguments): Extent | undefined {
  const extent = word(given, 'fix') ?? (flag(given, 'fix-dry-run') ? 'safe' : undefined);
  if (extent === undefined) return undefined;
  if (extent !== 'safe' && extent !== 'all') throw new UserError(`--fix=${extent} is not known`, 'write --fix or --fix=all');
  if (!flag(given, 'stdin') || flag(given, 'fix-dry-run')) return extent;
  throw new UserError('--fix has no file to write when the page is on the standard input',
    '--fix-dry-run prints what would change');
}

/** Throws for a folder where nothing is to be kept. */
function cacheChoice(given: RawArguments): CacheChoice {
  refuseBoth(given, 'no-cache', 'cache-location');
  return { noCache: flag(given, 'no-cache'), cacheLocation: word(given, 'cache-location') };
}

function threadsIn(given: RawArguments): number | undefined {
  const text = word(given, 'concurrency');
  if (text === undefined || text === 'auto') return undefined;
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new UserError(`--concurrency needs a number of 1 to 99, or auto, not "${text}"`);
}
