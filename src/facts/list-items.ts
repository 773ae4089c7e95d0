import type { Block, Cell, Item, List, Paragraph, Span, Text } from '../model.ts';
import { joinTexts, sliceText, spanOf } from '../text/spans.ts';
import { isPhraseLike } from './columns.ts';
import { nameAtStart } from './http-codes.ts';
import { textOf } from './parts.ts';
import type { FullRow } from './rows.ts';
import { codesAtStart, isRange, statusKeyOf } from './status-key.ts';

/** Whether the first item of a list, but for one about a class such as `4xx`, begins with a code: a cheap test that most lists fail. */
export function mayListCodes({ items: [first, second] }: List): boolean {
  const lead = wordsOf(first);
  return beginsWithCode.test(isRange(lead) ? wordsOf(second) : lead);
}

function wordsOf(item: Item | undefined): string {
  return (item && leadOf(item)?.value) ?? '';
}

const beginsWithCode = /^(?:(?:http|status|code)[-_](?=[1-5]\d\d\b)|HTTP\S{0,5} ?)?(?:(?:response|status) ?)?(?:code ?)?[:"'(]{0,2} ?[1-5]\d\d(?!\d)/i;

/** The term of an item, or else its first paragraph. */
function leadOf({ label, blocks: [first] }: Item): Text | undefined {
  return label ?? (first?.kind === 'paragraph' ? first.text : undefined);
}

/** An item as a row. */
export interface ItemRow extends FullRow {
  /** Whether nothing but markup sets the code off from the words behind it: `204` the hut is empty. */
  readonly isUnpunctuated?: true;
}

/**
 * The items of a list as rows of two columns: the code, with a phrase if there is one, and its description. `isToldOf`: what introduces the
 * list says that these are codes, so that small letters may follow them.
 */
export function rowsOfItems({ items }: List, isToldOf: boolean): readonly ItemRow[] {
  const rows = items.map((item) => rowOf(item, false));
  if (!isToldOf || rows.every(({ key }) => key !== undefined)) return rows;
  const told = items.map((item) => rowOf(item, true));
  const codes = told.flatMap(({ key }) => key?.codes.map(({ text }) => text) ?? []);
  return told.every(({ key }) => key !== undefined) && new Set(codes).size === codes.length ? told : rows;
}

function rowOf(item: Item, isToldOf: boolean): ItemRow {
  const lead = leadOf(item);
  if (lead === undefined) return { cells: [undefined, undefined], key: undefined };
  if (item.label !== undefined) return row(paragraphOf(lead, false), item.blocks);
  const cut = cutOf(lead, isToldOf);
  const [first, ...rest] = item.blocks;
  const plain = first?.kind === 'paragraph' && first.plain;
  if (cut === undefined) return { cells: [cellOf([paragraphOf(lead, plain)])], key: undefined };
  const told = sliceText(lead, cut.description, cut.end);
  const read = row(paragraphOf(sliceText(lead, 0, cut.key), plain), told.value === '' ? rest : [paragraphOf(told, plain), ...rest]);
  return cut.isUnpunctuated === true ? { ...read, isUnpunctuated: true } : read;
}

/** A row of two columns. */
export function row(key: Paragraph, blocks: readonly Block[]): FullRow {
  return { cells: [cellOf([key]), cellOf(blocks)], key: statusKeyOf(key.text.value) };
}

/** A text as a paragraph. */
export function paragraphOf(text: Text, plain: boolean): Paragraph {
  return { kind: 'paragraph', text, plain };
}

/** Blocks as the content of a cell. */
export function cellOf(blocks: readonly Block[]): Cell | undefined {
  if (blocks.length === 0) return undefined;
  const text = joinTexts(blocks.map(textOf));
  return { span: spanOf(text) ?? { start: 0, end: 0 }, blocks, text, rowSpan: 1, columnSpan: 1 };
}

/** The end of the key in an item's text, and the start of its description. */
interface Cut {
  readonly key: number;
  readonly description: number;
  /** The offset of a closing bracket whose opening one is before the description. */
  readonly end: number;
  readonly isUnpunctuated?: true;
}

/** What may stand between a code or a phrase and the words after it. */
export const gap = /^[\s:.,;"')\]=>：，、→\u2010-\u2015-]*[(（]?/;
/** What may directly follow a code without punctuation: a condition or a name. */
const follows = /^ ?(?:返回|错误|錯誤|响应|状态|表示|代码|エラー|を|は)|^ (?:\p{Lu}|(?:return|status|response|error) codes? |is |are |means |indicates |if |when |on |in case |for |unless |where |wenn |falls |si |se |cuando |quando |если )/u;

/** Several names after a code, which are not a description: `409 (LampLit, KeeperAsleep)`. */
const severalNames = /^ ?\(\p{Lu}\w*(?:, ?\p{Lu}\w*)+\)$/u;

/**
 * Divides `404 Not Found: no such hut` after the phrase and `404: no such hut` after the code; undefined if there is no
 * key.
 */
function cutOf(lead: Text, isToldOf: boolean): Cut | undefined {
  const text = lead.value;
  const found = codesAtStart(text);
  if (found === undefined) return undefined;
  const { codes, end } = found;
  if (severalNames.test(text.slice(end))) return cutAt(text, text.length, '');
  const mark = gap.exec(text.slice(end))![0];
  if (mark.trim() === '' && end < text.length && !follows.test(text.slice(end))) {
    const isSetOff = mark !== '' && codes.length === 1 && (isToldOf || endsMarkup(lead, end));
    if (!isSetOff) return undefined;
    if (!isNameAlone(Number(codes[0]!.text), text.slice(end + mark.length))) return { ...cutAt(text, end, mark), isUnpunctuated: true };
  }
  const rest = text.slice(end + mark.length);
  const phrase = phraseAtStart(Number(codes[0]!.text), rest);
  if (phrase === 0) return cutAt(text, end, mark);
  const key = end + mark.length + phrase;
  return cutAt(text, key, gap.exec(text.slice(key))![0], mark);
}

/** Whether words are the name of a code, or begin with it and a mark: `not found`, rather than `not found by its keeper`. */
function isNameAlone(code: number, words: string): boolean {
  const name = nameAtStart(code, words);
  return name !== '' && /^(?:$|[.:;,(]| [-(\u2010-\u2015])/.test(words.slice(name.length));
}

/** Cuts behind a key, before a mark; a bracket may be opened there, or before. */
function cutAt(text: string, key: number, mark: string, before = ''): Cut {
  const isOpened = /[(（]$/.test(mark) || (/[(（]$/.test(before) && !/[)）]/.test(mark));
  const isClosed = isOpened && /[)）]$/.test(text);
  return { key, description: key + mark.length, end: text.length - (isClosed ? 1 : 0) };
}

/** The length of the reason phrase at the start of a text; 0 if there is none. */
function phraseAtStart(code: number, text: string): number {
  const known = nameAtStart(code, text).length;
  if (known > 0) return known;
  const to = /(?: ?[:：]| [-\u2010-\u2015]|[.,;)]| \()(?:\s|$)|$| \(/.exec(text)!.index;
  const words = text.slice(0, to);
  return words.length > 1 && /^\p{Lu}/u.test(words) && isPhraseLike(words) && !/^\.$/.test(text.slice(to).trim()) ? to : 0;
}

/** Whether markup around the characters up to an offset ends there, as in `**404** no hut`. */
export function endsMarkup({ runs }: Text, end: number): boolean {
  const last = runs.findIndex(({ at, length }) => at + length === end);
  const next = last < 0 ? undefined : runs[last + 1];
  return next !== undefined && runs[last]!.start + runs[last]!.length < next.start;
}

/** The span from the first word of a list to its last. */
export function spanOfList({ items }: List): Span | undefined {
  const first = items[0] && leadOf(items[0]);
  const last = items.at(-1);
  const lastText = last === undefined ? undefined : [...(last.label ? [last.label] : []), ...last.blocks.map(textOf)].findLast(({ value }) => value !== '');
  const start = first && spanOf(first)?.start;
  const end = lastText && spanOf(lastText)?.end;
  return start === undefined || end === undefined || end < start ? undefined : { start, end };
}
