import { join } from 'node:path';
import { canonlint, outputOf, peakOf, plainReading } from './commands.ts';
import type { Command } from './commands.ts';
import type { Folder } from './folder.ts';
import { inTurn, medianOf, ratioOf } from './rounds.ts';
import type { Rounds } from './rounds.ts';
import { grouped, inMegabytes, inMilliseconds } from './section.ts';
import type { Section } from './section.ts';

/** The trees of a project, each with more pages than the folder itself. */
export interface Trees {
  /** Copies of the folder. */
  readonly dense: Folder;
  /** A tree in which most pages state nothing. */
  readonly mix: Folder;
}

/** The whole folder, and trees of its pages, compared with plain reading of the same pages. `loop` is the time of the fixed loop. */
export function wholeProject(folder: Folder, { dense, mix }: Trees, rounds: number, loop: number): Section {
  const small = measured('its pages', folder, [cold()], rounds);
  const large = measured('copies of them', dense, [cold(), cold('--concurrency', '1'), cold('--concurrency', '2'), ...warm], rounds);
  const mixed = measured('the mix', mix, [cold(), ...warm], rounds);
  return {
    title: 'A whole project',
    about: 'The report of all pages as JSON, against a Node process that reads the same pages with `readFileSync`; pages of the folder, many copies of them, and a mix in which '
      + `four of five pages state nothing of statuses. ${warm.length === 0 ? '' : 'Warm: with a cache that a run before has filled. '}Medians of ${rounds} rounds.`,
    head: ['pages', 'canonlint', 'plain reading', 'ratio', 'processor time', 'ratio', 'a MB of pages', 'of the loop', 'peak memory'],
    rows: [...small, ...large, ...mixed].map((row) => cellsOf(row, loop)),
    bounds: [
      { name: `whole project of ${grouped(dense.files.length)} pages`, figure: large[0]!.ratio, most: Number(process.versions.node.split('.')[0]) < 24 ? 12 : 9, unit: '×' },
      { name: 'the mix', figure: mixed[0]!.ratio, most: 4, unit: '×' },
      ...warm.length === 0 ? [] : [{ name: 'whole project, warm', figure: large.at(-1)!.ratio, most: 1.8, unit: '×' } as const],
      { name: 'peak memory there', figure: Math.max(...large.map(({ peak }) => peak)), most: 200, unit: 'MB' },
    ],
  };
}

/** Options that need no cache, and their name. */
interface Way {
  readonly name: string;
  readonly words: readonly string[];
}

/** Whether canonlint remembers what it has read. */
const hasCache = outputOf(canonlint('--help')).includes('--no-cache');

/** The run before the rounds fills the cache. */
const warm: readonly Way[] = hasCache ? [{ name: 'warm', words: [] }] : [];

function cold(...words: readonly string[]): Way {
  return { name: words.length === 0 ? '' : `\`${words.join(' ')}\``, words: hasCache ? ['--no-cache', ...words] : words };
}

interface Row extends Folder {
  readonly what: string;
  readonly own: Rounds;
  readonly baseline: Rounds;
  readonly ratio: number;
  readonly peak: number;
}

function measured(what: string, folder: Folder, ways: readonly Way[], rounds: number): Row[] {
  const { root, files } = folder;
  const commands = ways.map(({ words }) => canonlint('--exit-zero', '--format', 'json', ...words, root));
  refuseOtherPages(commands[0]!, files.length);
  const [baseline, ...runs] = inTurn([plainReading(files.map((file) => join(root, file))), ...commands], rounds);
  return runs.map((own, at) => ({
    ...folder,
    what: [what, ...(ways[at]!.name === '' ? [] : [ways[at]!.name])].join(', '),
    own,
    baseline: baseline!,
    ratio: ratioOf(own, baseline!),
    peak: peakOf(commands[at]!),
  }));
}

function cellsOf({ what, files, bytes, own, baseline, ratio, peak }: Row, loop: number): readonly string[] {
  const each = medianOf(own, 'processor') / (bytes / 1e6);
  return [
    `${grouped(files.length)} (${inMegabytes(bytes)}), ${what}`, inMilliseconds(medianOf(own, 'time')), inMilliseconds(medianOf(baseline, 'time')), ratio.toFixed(2),
    inMilliseconds(medianOf(own, 'processor')), ratioOf(own, baseline, 'processor').toFixed(2), inMilliseconds(each), `${(each / loop * 100).toFixed(1)} %`, `${peak.toFixed(0)} MB`,
  ];
}

/** A ratio means nothing if the two read different pages. */
function refuseOtherPages(command: Command, pages: number): void {
  // Version 1 of the JSON report has this form.
  const { summary } = JSON.parse(outputOf(command)) as { readonly summary: { readonly pages: number } };
  if (summary.pages !== pages) throw new Error(`canonlint reads ${summary.pages} pages, the baseline ${pages}`);
}
