import type { Edit, Page, Rewritten, Span, Text, WordsEdit } from '../../model.ts';
import { textAt, textsOutsideTables } from '../../text/outer-texts.ts';
import { indexAt, spanOf } from '../../text/spans.ts';
import { startOfLine } from '../line-ends.ts';
import { linesOf } from '../rst/lines/line.ts';
import { PageTexts } from '../rst/set/texts.ts';
import { CannotSet } from '../writing/cannot-set.ts';
import { PendingReadings } from '../writing/pending-readings.ts';
import type { Piece } from '../writing/pieces.ts';
import { rewritten, type PageChanges } from '../writing/rewritten.ts';
import { docstringsIn, type Docstring } from './docstrings.ts';
import { mayState, readDocstring, readPython, type ReadDocstring } from './read.ts';

/** Applies edits to the docstrings of a program: words outside of tables. Nothing else changes by a byte. */
export function rewritePython(page: Page, edits: readonly Edit[]): Rewritten {
  return rewritten(page, edits, () => new PythonChanges(page), readPython);
}

class PythonChanges implements PageChanges {
  readonly pending: PendingReadings;
  readonly pieces: Piece[] = [];
  readonly #page: Page;
  readonly #texts: readonly Text[];
  readonly #docstrings: readonly Docstring[];
  readonly #read = new Map<Docstring, DocstringTexts>();

  constructor(page: Page) {
    const document = readPython(page);
    this.pending = new PendingReadings(document);
    this.#page = page;
    this.#texts = textsOutsideTables(document);
    this.#docstrings = docstringsIn(page.source).docstrings.filter((each) => mayState(page.source, each));
  }

  add(edit: Edit): void {
    const text = edit.kind === 'words' ? textAt(this.#texts, edit.span.start) : undefined;
    const docstring = edit.kind === 'words' ? this.#docstrings.find(({ start, end }) => start <= edit.span.start && edit.span.end <= end) : undefined;
    if (edit.kind !== 'words' || text === undefined || docstring === undefined) throw new CannotSet('the words do not stand in one paragraph of a docstring');
    if (/["'\\]/.test(edit.words)) throw new CannotSet('the new words hold quotation marks or backslashes, which mean something to Python');
    const read = this.#read.get(docstring) ?? textsOf(this.#page, docstring);
    this.#read.set(docstring, read);
    const piece = pieceOf(this.#page.source, read, edit);
    this.pending.addText(edit, text);
    this.pieces.push(piece);
  }
}

/** A docstring with its paragraphs, at the places of its own text. */
interface DocstringTexts extends ReadDocstring {
  readonly paragraphs: PageTexts;
}

function textsOf({ file, source }: Page, docstring: Docstring): DocstringTexts {
  const read = readDocstring(file, source, docstring);
  const { value } = read.text;
  return { ...read, paragraphs: new PageTexts({ source: value }, linesOf(value), read.document) };
}

/** New words in a docstring, with the indentation of the program where they are wrapped. Throws `CannotSet`. */
function pieceOf(source: string, { text, margin, paragraphs }: DocstringTexts, edit: WordsEdit): Piece {
  const [from, last] = [offsetIn(text, edit.span.start), offsetIn(text, edit.span.end - 1)];
  const own: WordsEdit = { ...edit, span: { start: from, end: last + 1 } };
  const paragraph = paragraphs.textOf(own);
  if (paragraph === undefined) throw new CannotSet('the words do not stand in one paragraph of a docstring');
  const piece = widened(paragraphs.pieceOf(own, paragraph), text.value);
  if (piece.text.includes('\\')) throw new CannotSet('the words would need a backslash, which means something to Python');
  const span = { start: sourceOffset(text, piece.start), end: sourceOffset(text, piece.end - 1) + 1 };
  const replaced = source.slice(span.start, span.end);
  if (!sameLines(replaced, text.value.slice(piece.start, piece.end))) throw new CannotSet('the words hold escapes of Python');
  return { ...span, text: indented(piece.text, source, span, margin) };
}

/** A piece that replaces something, so that both of its ends have places. */
function widened({ start, end, text }: Piece, value: string): Piece {
  if (start < end) return { start, end, text };
  return start > 0 && value[start - 1] !== '\n' ? { start: start - 1, end, text: value[start - 1]! + text } : { start, end: end + 1, text: text + value[end]! };
}

function offsetIn(text: Text, offset: number): number {
  const index = indexAt(text, offset);
  if (index === undefined) throw new CannotSet('the words hold escapes of Python');
  return index;
}

function sourceOffset(text: Text, at: number): number {
  const span = spanOf(text, at, at + 1);
  if (span === undefined) throw new CannotSet('the words hold escapes of Python');
  return span.start;
}

/** Whether lines are the same but for their indentation. */
function sameLines(one: string, other: string): boolean {
  const [lines, others] = [one, other].map((text) => text.split(/\r\n|\r|\n/).map((line, at) => (at === 0 ? line : line.trimStart()).trimEnd()));
  return lines!.length === others!.length && lines!.every((line, at) => line === others![at]);
}

/** Words in lines with the indentation of the lines that they replace. */
function indented(words: string, source: string, { start, end }: Span, margin: number): string {
  if (!words.includes('\n')) return words;
  const lineEnd = /\r\n|\r|\n/.exec(source.slice(start, end))?.[0] ?? '\n';
  const [indent] = /^[ \t]*/.exec(source.slice(startOfLine(source, end - 1), end))!;
  if (indent.length < margin || indent.includes('\t')) throw new CannotSet('the docstring is indented with tabs');
  return words.split('\n').map((line, at) => (at === 0 || line === '' ? line : ' '.repeat(margin) + line)).join(lineEnd);
}
