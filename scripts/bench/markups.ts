import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatOf, formats } from '../../src/formats/index.ts';
import { canonlint } from './commands.ts';
import { folderOf } from './folder.ts';
import type { Folder } from './folder.ts';
import { page as smallPage } from './one-page.ts';
import { excessOf, inTurn } from './rounds.ts';
import { grouped, inMegabytes, inMilliseconds } from './section.ts';
import type { Section } from './section.ts';
import { temporaryFolder } from './temporary.ts';

/** The size of the pages that are measured together, in bytes: most of a run over them is code that is optimised. */
const least = 8_000_000;

/** The pages of one markup in a folder. */
export interface MarkupFolder extends Folder {
  /** The name of the format. */
  readonly markup: string;
}

/** The pages of a folder by markup, without markups that it has no page of. */
export function markupsIn({ root, files }: Folder): readonly MarkupFolder[] {
  const markupOf = (file: string): string | undefined => formatOf(file, () => readFileSync(join(root, file), 'utf8'))?.name;
  return formats.filter(({ onDemand }) => onDemand !== true).flatMap(({ name }) => {
    const own = files.filter((file) => markupOf(file) === name);
    return own.length === 0 ? [] : [{ markup: name, ...folderOf(root, own) }];
  });
}

/** The time of each markup for the same amount of pages. */
export function markups(folder: Folder, rounds: number): Section {
  const trees = markupsIn(folder).map(copiesOf);
  const [start, ...times] = inTurn([[smallPage], ...trees.map(({ root }) => [root])].map((paths) =>
    canonlint('--exit-zero', '--no-config', '--format', 'json', '--concurrency', '1', ...paths)), rounds);
  return {
    title: 'Markups',
    about: `The pages of each markup, copied until there are ${inMegabytes(least)}, on one thread. `
      + `The time is that beyond one small page, which is start-up. Medians of ${rounds} rounds.`,
    head: ['markup', 'pages', 'size', 'time', 'a MB of pages'],
    rows: trees.map(({ markup, files, bytes }, at) => {
      const time = excessOf(times[at]!, start!);
      return [markup, grouped(files.length), inMegabytes(bytes), inMilliseconds(time), inMilliseconds(time / (bytes / 1e6))];
    }),
  };
}

function copiesOf({ markup, root, files, bytes }: MarkupFolder): MarkupFolder {
  const to = temporaryFolder();
  const copies = Array.from({ length: Math.ceil(least / bytes) }, (_, at) => `copy-${at + 1}`);
  const copied = copies.flatMap((copy) => files.map((file) => ({ from: join(root, file), file: join(copy, file) })));
  for (const { from, file } of copied) cpSync(from, join(to, file));
  return { markup, ...folderOf(to, copied.map(({ file }) => file)) };
}
