import { join } from 'node:path';
import { afterChange, canonlint, outputOf, peakOf, plainReading, warmCanonlint } from './commands.ts';
import type { Command } from './commands.ts';
import type { Folder } from './folder.ts';
import { inTurn, medianOf, ratioOf } from './rounds.ts';
import type { Rounds } from './rounds.ts';
import { grouped, inMegabytes, inMilliseconds } from './section.ts';
import type { Section } from './section.ts';
import { temporaryFolder } from './temporary.ts';

/** The trees of a project, each with more pages than the folder itself. */
export interface Trees {
  /** Copies of the folder, no two pages alike. */
  readonly dense: Folder;
  /** As many equal copies, as versions of a documentation. */
  readonly versions: Folder;
  /** A tree in which most pages state nothing. */
  readonly mix: Folder;
}

/** The whole folder, and trees of its pages, compared with plain reading of the same pages. `loop` is the time of the fixed loop. */
export function wholeProject(folder: Folder, { dense, versions, mix }: Trees, rounds: number, loop: number): Section {
  const small = measured('its pages', folder, [cold, warm], rounds);
  const equal = measured('equal copies of them', versions, [cold], rounds);
  const large = measured('copies of them', dense, [cold, warm, changed, onThreads(1), onThreads(2)], rounds);
  const mixed = measured('the mix', mix, [cold, warm], rounds);
  return {
    title: 'A whole project',
    about: 'The report of all pages as JSON, against a Node process that reads the same pages with `readFileSync`; pages of the folder, many copies of them that are equal or have a word of their own, and a mix in which '
      + `four of five pages state nothing of statuses. A warm run has what an earlier one has kept. Medians of ${rounds} rounds.`,
    head: ['pages', 'canonlint', 'plain reading', 'ratio', 'processor time', 'ratio', 'a MB of pages', 'of the loop', 'peak memory'],
    rows: [...small, ...equal, ...large, ...mixed].map((row) => cellsOf(row, loop)),
    bounds: [
      { name: `whole project of ${grouped(versions.files.length)} pages, equal copies`, figure: equal[0]!.ratio, most: mostCold, unit: '×' },
      { name: 'the same, no two pages alike', figure: large[0]!.ratio, most: mostCold, unit: '×' },
      { name: 'the mix', figure: mixed[0]!.ratio, most: 4, unit: '×' },
      { name: 'whole project, warm', figure: large[1]!.ratio, most: 1.8, unit: '×' },
      { name: 'one page of it changed', figure: large[2]!.ratio, most: 2, unit: '×' },
      { name: 'peak memory there', figure: Math.max(...large.flatMap(({ peak }) => (Number.isNaN(peak) ? [] : [peak]))), most: 200, unit: 'MB' },
    ],
  };
}

/** Times plain reading. */
const mostCold = Number(process.versions.node.split('.')[0]) < 24 ? 12 : 9;

/** How a folder is linted. */
interface Way {
  readonly name: string;
  readonly command: (folder: Folder) => Command;
}

const cold: Way = { name: '', command: ({ root }) => canonlint(...options, root) };

/** The round before those that count fills the cache. */
const warm: Way = { name: 'warm', command: ({ root }) => warmCanonlint(temporaryFolder(), ...options, root) };

const changed: Way = {
  name: 'warm, one page changed',
  command: (folder) => afterChange(join(folder.root, folder.files[0]!), warm.command(folder)),
};

const options = ['--exit-zero', '--format', 'json'];

function onThreads(count: number): Way {
  const words = ['--concurrency', `${count}`];
  return { name: `\`${words.join(' ')}\``, command: ({ root }) => canonlint(...options, ...words, root) };
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
  const commands = ways.map(({ command }) => command(folder));
  refuseOtherPages(commands[0]!, files.length);
  const [baseline, ...runs] = inTurn([plainReading(files.map((file) => join(root, file))), ...commands], rounds);
  return runs.map((own, at) => ({
    ...folder,
    what: [what, ...(ways[at]!.name === '' ? [] : [ways[at]!.name])].join(', '),
    own,
    baseline: baseline!,
    ratio: ratioOf(own, baseline!),
    peak: ways[at] === changed ? NaN : peakOf(commands[at]!),
  }));
}

function cellsOf({ what, files, bytes, own, baseline, ratio, peak }: Row, loop: number): readonly string[] {
  const each = medianOf(own, 'processor') / (bytes / 1e6);
  return [
    `${grouped(files.length)} (${inMegabytes(bytes)}), ${what}`, inMilliseconds(medianOf(own, 'time')), inMilliseconds(medianOf(baseline, 'time')), ratio.toFixed(2),
    inMilliseconds(medianOf(own, 'processor')), ratioOf(own, baseline, 'processor').toFixed(2), inMilliseconds(each), `${(each / loop * 100).toFixed(1)} %`, Number.isNaN(peak) ? '' : `${peak.toFixed(0)} MB`,
  ];
}

/** A ratio means nothing if the two read different pages. */
function refuseOtherPages(command: Command, pages: number): void {
  // Version 1 of the JSON report has this form.
  const { summary } = JSON.parse(outputOf(command)) as { readonly summary: { readonly pages: number } };
  if (summary.pages !== pages) throw new Error(`canonlint reads ${summary.pages} pages, the baseline ${pages}`);
}
