import { join } from 'node:path';
import { canonlint, outputOf, peakOf, plainReading } from './commands.ts';
import type { Command } from './commands.ts';
import type { Folder } from './folder.ts';
import { inTurn, median, ratioOf } from './rounds.ts';
import { grouped, inMegabytes, inMilliseconds } from './section.ts';
import type { Section } from './section.ts';

/** The whole folder, and the tree of its copies, compared with plain reading of the same pages. */
export function wholeProject(folder: Folder, tree: Folder, rounds: number): Section {
  const small = measured(folder, [[]], rounds);
  const large = measured(tree, [[], ['--concurrency', '1'], ['--concurrency', '2']], rounds);
  return {
    title: 'A whole project',
    about: `The report of all pages as JSON, against a Node process that reads the same pages with \`readFileSync\`. `
      + `The ${grouped(tree.files.length)} pages are copies of the others. Medians of ${rounds} rounds.`,
    head: ['pages', 'canonlint', 'plain reading', 'ratio', 'peak memory'],
    rows: [...small, ...large].map((row) => [
      row.what, inMilliseconds(row.time), inMilliseconds(row.baseline), row.ratio.toFixed(2), `${row.peak.toFixed(0)} MB`,
    ]),
    bounds: [
      { name: `whole project of ${grouped(tree.files.length)} pages`, figure: large[0]!.ratio, most: 2.2, unit: '×' },
      { name: 'peak memory there', figure: Math.max(...large.map(({ peak }) => peak)), most: 200, unit: 'MB' },
    ],
  };
}

interface Row {
  readonly what: string;
  readonly time: number;
  readonly baseline: number;
  readonly ratio: number;
  readonly peak: number;
}

function measured({ root, files, bytes }: Folder, options: readonly (readonly string[])[], rounds: number): Row[] {
  const commands = options.map((words) => canonlint('--exit-zero', '--format', 'json', ...words, root));
  refuseOtherPages(commands[0]!, files.length);
  const [baseline, ...times] = inTurn([plainReading(files.map((file) => join(root, file))), ...commands], rounds);
  return times.map((own, at) => ({
    what: [`${grouped(files.length)} (${inMegabytes(bytes)})`, ...asCode(options[at]!)].join(', '),
    time: median(own),
    baseline: median(baseline!),
    ratio: ratioOf(own, baseline!),
    peak: peakOf(commands[at]!),
  }));
}

function asCode(option: readonly string[]): readonly string[] {
  return option.length === 0 ? [] : [`\`${option.join(' ')}\``];
}

/** A ratio means nothing if the two read different pages. */
function refuseOtherPages(command: Command, pages: number): void {
  // Version 1 of the JSON report has this form.
  const { summary } = JSON.parse(outputOf(command)) as { readonly summary: { readonly pages: number } };
  if (summary.pages !== pages) throw new Error(`canonlint reads ${summary.pages} pages, the baseline ${pages}`);
}
