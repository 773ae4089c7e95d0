import { canonlint, peakOf } from './commands.ts';
import type { Command } from './commands.ts';
import { page as smallPage } from './one-page.ts';
import { excessOf, inTurn } from './rounds.ts';
import { grouped, inMegabytes, inMilliseconds } from './section.ts';
import type { Section } from './section.ts';
import type { LongPage } from './long-pages.ts';
import type { Tree } from './tree.ts';

/** How the time without start-up grows with the number of pages, and with the size of one page. */
export function growth({ doubled }: Tree, longPages: readonly LongPage[], rounds: number): Section {
  const many = grown(doubled.map(({ folders, pages }) => ({ size: `${grouped(pages)} pages`, paths: folders })), rounds);
  const long = grown(longPages.map(({ path, bytes }) => ({ size: `one page of ${inMegabytes(bytes)}`, paths: [path] })), 3 * rounds);
  return {
    title: 'Growth',
    about: 'Time on one thread beyond that of one small page, which is start-up. Twice the size should take twice the time. '
      + `Medians of ${rounds} rounds for pages, of ${3 * rounds} for one page.`,
    head: growthHead,
    rows: [...many, ...long].map(growthCells),
    bounds: [
      { name: '8 × the pages', figure: many.at(-1)!.ratio, most: 9, unit: '×' },
      { name: '8 × the page', figure: long.at(-1)!.ratio, most: 9, unit: '×' },
    ],
  };
}

/** The head of a table of stages. */
export const growthHead = ['size', 'times the size', 'time', 'times the time', 'processor time', 'peak memory'];

/** The cells of a stage. */
export function growthCells({ size, times, excess, ratio, processor, peak }: Row): readonly string[] {
  return [size, `${times}`, inMilliseconds(excess), Number.isNaN(ratio) ? '' : ratio.toFixed(2), inMilliseconds(processor), `${peak.toFixed(0)} MB`];
}

/** A run on some paths. */
export interface Stage {
  readonly size: string;
  readonly paths: readonly string[];
}

/** What a stage took. */
export interface Row {
  readonly size: string;
  readonly times: number;
  readonly excess: number;
  /** NaN if the first stage takes no measurable time beyond start-up. */
  readonly ratio: number;
  /** Of all threads, beyond start-up; in milliseconds. */
  readonly processor: number;
  readonly peak: number;
}

/** The results of stages, each twice as large as the one before. */
export function grown(stages: readonly Stage[], rounds: number): readonly Row[] {
  const commands = stages.map(({ paths }) => lint(paths));
  const [start, ...times] = inTurn([lint([smallPage]), ...commands], rounds);
  const excesses = times.map((own) => excessOf(own, start!));
  const first = excesses[0]! > 0 ? excesses[0]! : NaN;
  return stages.map(({ size }, at) => ({
    size, times: 2 ** at, excess: excesses[at]!, ratio: excesses[at]! / first, processor: excessOf(times[at]!, start!, 'processor'), peak: peakOf(commands[at]!),
  }));
}

function lint(paths: readonly string[]): Command {
  return canonlint('--exit-zero', '--no-config', '--format', 'json', '--concurrency', '1', ...paths);
}
