import type { Text } from '../../../model.ts';
import { addOther, spanOfWords, type Construct, type Content, type Context } from '../content.ts';
import { dividedFields } from '../httpdomain/status-fields.ts';
import { inlineText } from '../inline/inline.ts';
import { visibleText } from '../inline/visible-text.ts';
import { indentedFrom, type Indented } from '../lines/indented.ts';
import { cut, isBlank, type Line } from '../lines/line.ts';
import type { BulletList, ReadItem } from './bullet-list.ts';
import { enumeratorAt, isEnumeratedItem, type Enumerator } from './enumerator.ts';
import { fieldMarkerAt } from './field-marker.ts';
import { optionMarkerAt } from './option-marker.ts';

const bulletMarker = /^[-+*\u2022\u2023\u2043](?: +|$)/;

/** Consecutive bullet items with the same bullet. */
export const bulletList: Construct = (lines, at, content, context) => {
  const bullet = lines[at]!.text[0];
  const list = itemsFrom(lines, at, context, (start) => {
    const { text } = lines[start]!;
    const marker = text[0] === bullet ? bulletMarker.exec(text)?.[0] : undefined;
    return marker === undefined ? undefined : { body: bodyOf(lines, start, marker.length) };
  });
  if (list === undefined) return undefined;
  const block: BulletList = { kind: 'list', bullets: true, items: list.items };
  content.blocks.push(block);
  addOther(content, !list.blankFinish);
  return list.end;
};

/** Consecutive enumerated items of one format and sequence. */
export const enumeratedList: Construct = (lines, at, content, context) => {
  const first = enumeratorAt(lines[at]!.text);
  if (first === undefined || !isEnumeratedItem(first, lines[at + 1])) return undefined;
  addOther(content, first.ordinal !== 1);
  let enumerator: Enumerator | undefined = first;
  const list = itemsFrom(lines, at, context, (start) => {
    if (start > at) enumerator = enumerator && nextEnumerator(lines, start, enumerator);
    return enumerator && { body: bodyOf(lines, start, enumerator.width) };
  });
  return list && addList(content, list);
};

/** The enumerator at a line if it continues the list after `last`. */
function nextEnumerator(lines: readonly Line[], at: number, last: Enumerator): Enumerator | undefined {
  const found = enumeratorAt(lines[at]!.text, last.sequence);
  if (found === undefined || found.format !== last.format) return undefined;
  const isNext = found.sequence === last.sequence && found.ordinal === last.ordinal! + 1;
  if (!found.automatic && (last.automatic || !isNext)) return undefined;
  if (!isEnumeratedItem(found, lines[at + 1])) return undefined;
  return found.automatic ? { ...found, sequence: last.sequence } : found;
}

/** A field list; each field is an item labelled with the field name. */
export const fieldList: Construct = (lines, at, content, context) => {
  const list = itemsFrom(lines, at, context, (start) => {
    const marker = fieldMarkerAt(lines[start]!.text);
    if (marker === undefined) return undefined;
    const body = indentedFrom(lines, start, { first: marker.width });
    return { body, label: inlineText([cut(lines[start]!, 1, marker.nameEnd)], context.substitutions) };
  });
  return list && addFields(content, list, context);
};

/** Adds a field list; its fields for status codes are responses where an operation is documented. */
function addFields(content: Content, list: Items, { statusFields }: Context): number {
  const isOfOperation = statusFields || content.declaring === content.blocks;
  const divided = isOfOperation ? dividedFields(list.items, ({ lines }) => spanOfWords(lines)?.end ?? 0) : undefined;
  if (divided === undefined) return addList(content, list);
  if (divided.others.length > 0) content.blocks.push({ kind: 'list', items: divided.others });
  content.blocks.push(divided.responses);
  addOther(content, !list.blankFinish);
  return list.end;
}

/** An option list; each item is labelled with the option as written. An option without a description is no item. */
export const optionList: Construct = (lines, at, content, context) => {
  const list = itemsFrom(lines, at, context, (start) => {
    const marker = optionMarkerAt(lines[start]!.text);
    if (marker === undefined) return undefined;
    const body = indentedFrom(lines, start, { first: marker.width });
    return body.lines.length === 0 ? undefined : { body, label: visibleText([cut(lines[start]!, 0, marker.end)]) };
  });
  return list && addList(content, list);
};

/** The lines of a list item whose marker has `width` characters. */
function bodyOf(lines: readonly Line[], at: number, width: number): Indented {
  const known = lines[at]!.text.length > width;
  return indentedFrom(lines, at, known ? { block: width } : { first: width });
}

interface Items {
  readonly items: readonly ReadItem[];
  /** The index after the last line. */
  readonly end: number;
  readonly blankFinish: boolean;
}

interface FoundItem {
  readonly label?: Text;
  readonly body: Indented;
}

/** The items of the list at line `at`, with or without blank lines between them; undefined if there are none. */
function itemsFrom(
  lines: readonly Line[],
  at: number,
  context: Context,
  itemAt: (start: number) => FoundItem | undefined,
): Items | undefined {
  const items: ReadItem[] = [];
  let [end, blankFinish] = [at, true];
  for (let start = at; start < lines.length; start = afterBlanks(lines, end)) {
    const found = itemAt(start);
    if (found === undefined) break;
    const { label, body } = found;
    const { blocks, others } = context.nested(body.lines);
    const item = { blocks, others, start: lines[start]!.start, lines: body.lines };
    items.push(label === undefined ? item : { label, ...item });
    ({ end, blankFinish } = body);
  }
  return items.length === 0 ? undefined : { items, end, blankFinish };
}

function afterBlanks(lines: readonly Line[], at: number): number {
  let next = at;
  while (next < lines.length && isBlank(lines[next]!)) next++;
  return next;
}

function addList(content: Content, { items, end, blankFinish }: Items): number {
  content.blocks.push({ kind: 'list', items });
  addOther(content, !blankFinish);
  return end;
}
