import type { CellParts, RowParts } from './row-parts.ts';
import { sharedTag } from './shared-tag.ts';
import { sharedWrappers, type Wrapper } from './wrappers.ts';

/** Writes plain words for a cell of a column: as HTML, or as other markup that its cells hold. */
export type WriteWords = (words: string, column: number) => string;

/**
 * A row with new words, in the style of `beside`: its white space and its end tags, those attributes and tags around words
 * that the rows in `all` share. Throws `CannotSet`.
 */
export function newRowSource(beside: RowParts, all: readonly RowParts[], words: readonly string[], write: WriteWords): string {
  const cells = beside.cells.map((cell, column) => {
    const alike = all.flatMap(({ text, cells: others }) => (others[column] === undefined ? [] : [{ text, cell: others[column] }]));
    const tag = sharedTag(cell.tag, alike.map((other) => other.cell.tag));
    const wrappers = words[column] === '' ? [] : sharedWrappers({ text: beside.text, cell }, alike, column === 0);
    return cell.gap + tag + contentOf(cell, wrappers, words[column]!, (some) => write(some, column)) + cell.end;
  });
  return sharedTag(beside.tag, all.map(({ tag }) => tag)) + cells.join('') + beside.end;
}

function contentOf({ lead, content, trail }: CellParts, wrappers: readonly Wrapper[], words: string, write: (words: string) => string): string {
  if (words === '') return content === '' ? trail : '';
  const inmost = wrappers.at(-1);
  const isParted = inmost?.codeOnly === true && words.length > codeLength;
  const inner = isParted
    ? wrapped(wrappers.slice(0, -1), `${wrapped([inmost], write(words.slice(0, codeLength)))} ${write(words.slice(codeLength).trim())}`)
    : wrapped(wrappers, write(words));
  return lead + inner + trail;
}

const codeLength = 3;

function wrapped(wrappers: readonly Wrapper[], words: string): string {
  return wrappers.reduceRight((inner, { open, lead, trail, close }) => open + lead + inner + trail + close, words);
}
