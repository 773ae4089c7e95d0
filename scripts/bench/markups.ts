import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatOf, formats } from '../../src/formats/index.ts';
import { canonlint, plainReading } from './commands.ts';
import { folderOf } from './folder.ts';
import type { Folder } from './folder.ts';
import { mixOf } from './mix.ts';
import { page as smallPage } from './one-page.ts';
import { excessOf, inTurn, medianOf } from './rounds.ts';
import { grouped, inMegabytes, inMilliseconds } from './section.ts';
import type { Section } from './section.ts';
import { tellApart } from './tell-apart.ts';
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
  const parts = formats.filter(({ orphan }) => orphan !== undefined).map(({ name }) => name);
  return formats.filter(({ name, onDemand }) => onDemand !== true && !parts.includes(name)).flatMap(({ name }) => {
    const own = files.filter((file) => markupOf(file) === name);
    // the pages that include the parts are in reStructuredText; alone these would be read as orphans
    const included = name === 'rst' ? files.filter((file) => parts.includes(markupOf(file) ?? '')) : [];
    return own.length === 0 ? [] : [{ markup: included.length === 0 ? name : `${name}, with ${parts.join(' and ')}`, ...folderOf(root, [...own, ...included]) }];
  });
}

/** What each markup takes for the same amount of pages: those of the folder, and a mix with others. `loop` is the time of the fixed loop. */
export function markups(folder: Folder, rounds: number, loop: number): Section {
  const trees = markupsIn(folder).flatMap(({ markup, ...own }) => {
    const dense = copiesOf(own, least);
    const mix = mixOf(copiesOf(own, least / 5), 0);
    return [{ what: markup, tree: dense }, ...(mix.bytes > dense.bytes / 2 ? [{ what: `${markup}, the mix`, tree: mix }] : [])];
  });
  const [start, node, ...runs] = inTurn([lint(smallPage), plainReading([]), ...trees.flatMap(({ tree }) => [lint(tree.root), plainReading(tree.files.map((file) => join(tree.root, file)))])], rounds);
  return {
    title: 'Markups',
    about: `The pages of each markup, copied until there are ${inMegabytes(least)}, on one thread; and as many in a mix in which four of five pages state nothing. `
      + 'All but the start, which is that of one small page; plain reading is that of Node, without its start. '
      + `The loop is the fixed loop, so that machines compare. Medians of ${rounds} rounds.`,
    head: ['markup', 'pages', 'size', 'time', 'processor time', 'a MB of pages', 'of the loop', 'plain reading'],
    rows: trees.map(({ what, tree: { files, bytes } }, at) => {
      const [own, plain] = [runs[2 * at]!, runs[2 * at + 1]!];
      const processor = excessOf(own, start!, 'processor');
      const each = processor / (bytes / 1e6);
      return [
        what, grouped(files.length), inMegabytes(bytes), inMilliseconds(excessOf(own, start!)), inMilliseconds(processor),
        inMilliseconds(each), `${(each / loop * 100).toFixed(1)} %`, inMilliseconds(Math.max(0, medianOf(plain, 'processor') - medianOf(node!, 'processor'))),
      ];
    }),
  };
}

function lint(path: string) {
  return canonlint('--exit-zero', '--no-config', '--no-cache', '--canon', 'http', '--format', 'json', '--concurrency', '1', path);
}

function copiesOf({ root, files, bytes }: Folder, size: number): Folder {
  const to = temporaryFolder();
  const copies = Array.from({ length: Math.ceil(size / bytes) }, (_, at) => `copy-${at + 1}`);
  const copied = copies.flatMap((copy) => files.map((file) => ({ from: join(root, file), file: join(copy, file) })));
  for (const { from, file } of copied) cpSync(from, join(to, file));
  for (const [at, copy] of copies.entries()) tellApart(join(to, copy), files, at);
  return folderOf(to, copied.map(({ file }) => file));
}
