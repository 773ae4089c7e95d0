import type { Block, Cell, Span, Text } from '../../../model.ts';
import { textOfBlocks } from '../../html/block-text.ts';
import type { Context } from '../blocks/context.ts';
import { literalIn, paragraphsBetweenBreaks } from '../blocks/texts.ts';
import { cutLine, endOf, indentOf, type Line } from '../lines/line.ts';
import type { RawCell } from './raw-table.ts';
import type { CellStyle } from './specs.ts';

/** What the place of a cell in its table tells about it. */
export interface CellPlace {
  readonly style: CellStyle | undefined;
  /** The number of columns from its own to the last. */
  readonly columns: number;
}

/** A cell whose content is read on first access. */
export function cellOf(raw: RawCell, place: CellPlace, context: Context): Cell {
  return new LateCell(raw, place, context);
}

class LateCell implements Cell {
  readonly span: Span;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly #raw: RawCell;
  readonly #style: CellStyle | undefined;
  readonly #context: Context;
  #blocks: readonly Block[] | undefined;
  #text: Text | undefined;

  constructor(raw: RawCell, { style, columns }: CellPlace, context: Context) {
    this.#raw = raw;
    this.#style = style;
    this.#context = context;
    this.rowSpan = raw.spec.rowSpan;
    this.columnSpan = Math.min(columns, raw.spec.columnSpan);
    this.span = contentSpan(raw);
  }

  get blocks(): readonly Block[] {
    this.#blocks ??= this.#read();
    return this.#blocks;
  }

  get text(): Text {
    this.#text ??= textOfBlocks(this.blocks);
    return this.#text;
  }

  #read(): readonly Block[] {
    const lines = contentLines(this.#raw.lines);
    if (lines.length === 0) return [];
    if (this.#style === 'a') return this.#context.nested(lines, { hasSections: true, inCell: true });
    if (this.#style === 'l') return [literalIn(lines)];
    return paragraphsOf(lines).flatMap((paragraph) => paragraphsBetweenBreaks(paragraph, this.#context));
  }
}

/** Lines without blank ones at both ends, and without white space at the start of the first. */
function contentLines(lines: readonly Line[]): readonly Line[] {
  const from = lines.findIndex(({ text }) => text.trim() !== '');
  if (from < 0) return [];
  const to = lines.findLastIndex(({ text }) => text.trim() !== '') + 1;
  return lines.slice(from, to).map((line, at) => cutLine(line, at === 0 && from === 0 ? indentOf(line.text) : 0, line.text.trimEnd().length));
}

/** The groups of lines between blank ones. */
function paragraphsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [[]];
  for (const line of lines) {
    if (line.text !== '') groups.at(-1)!.push(line);
    else if (groups.at(-1)!.length > 0) groups.push([]);
  }
  return groups.filter(({ length }) => length > 0);
}

/** From the first to the last character of the content of a cell; empty behind the separator of an empty one. */
export function contentSpan({ lines, start }: RawCell): Span {
  const words = lines.filter(({ text }) => text.trim() !== '');
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return { start, end: start };
  return { start: cutLine(first, first.text.length - first.text.trimStart().length).start, end: endOf(cutLine(last, 0, last.text.trimEnd().length)) };
}
