import type { Item } from '../../model.ts';
import { addOther, type Construct, type Content, type Context } from './content.ts';
import { enumeratorAt, isEnumeratedItem, type Enumerator } from './enumerator.ts';
import { indentedFrom, type Indented } from './indented.ts';
import { cut, type Line } from './line.ts';
import { inlineText } from './inline.ts';
import type { BulletItem, BulletList } from './bullet-list.ts';

const bulletMarker = /^[-+*\u2022\u2023\u2043](?: +|$)/;
const fieldMarker = /^:(?![: ])(?:[^:\\]|\\.|:(?!(?:[ `]|$)))*(?<! ):(?: +|$)/;
const optionArgument = '(?:[a-zA-Z][a-zA-Z0-9_-]*|<[^<>]+>)';
const option = `(?:[-+][a-zA-Z0-9](?: ?${optionArgument})?|(?:--|/)[a-zA-Z0-9][a-zA-Z0-9_-]*(?:[ =]${optionArgument})?)`;
const optionMarker = new RegExp(`^${option}(?:, ${option})*(?: {2,}| ?$)`);

/** Consecutive bullet items with the same bullet. */
export const bulletList: Construct = (lines, at, content, context) => {
  const bullet = lines[at]!.text[0];
  if (!bulletMarker.test(lines[at]!.text)) return undefined;
  const items: BulletItem[] = [];
  let blankFinish = true;
  let next = at;
  for (let start = at; isBullet(lines[start], bullet); start = afterBlanks(lines, next)) {
    const body = itemBody(lines, start, bulletMarker.exec(lines[start]!.text)![0].length);
    const { blocks, others } = context.nested(body.lines);
    items.push({ blocks, others, start: lines[start]!.start, lines: body.lines });
    next = body.end;
    blankFinish = body.blankFinish;
  }
  const list: BulletList = { kind: 'list', bullets: true, items };
  content.blocks.push(list);
  addOther(content, !blankFinish);
  return next;
};

function isBullet(line: Line | undefined, bullet: string | undefined): boolean {
  return line !== undefined && line.text[0] === bullet && bulletMarker.test(line.text);
}

function afterBlanks(lines: readonly Line[], at: number): number {
  let next = at;
  while (next < lines.length && lines[next]!.text === '') next++;
  return next;
}

/** The lines of a list item whose marker is `width` units wide. */
function itemBody(lines: readonly Line[], at: number, width: number): Indented {
  const known = lines[at]!.text.length > width;
  return indentedFrom(lines, at, known ? { block: width } : { first: width });
}

/** Consecutive enumerated items of one format and sequence. */
export const enumeratedList: Construct = (lines, at, content, context) => {
  let enumerator = enumeratorAt(lines[at]!.text);
  if (enumerator === undefined || !isEnumeratedItem(enumerator, lines[at + 1])) return undefined;
  addOther(content, enumerator.ordinal !== 1);
  const items: Item[] = [];
  let blankFinish = true;
  let next = at;
  for (let start = at; enumerator !== undefined; start = afterBlanks(lines, next)) {
    if (start > at) enumerator = nextEnumerator(lines, start, enumerator);
    if (enumerator === undefined) break;
    const body = itemBody(lines, start, enumerator.width);
    items.push({ blocks: context.nested(body.lines).blocks });
    next = body.end;
    blankFinish = body.blankFinish;
  }
  content.blocks.push({ kind: 'list', items });
  addOther(content, !blankFinish);
  return next;
};

/** The enumerator at a line, if it goes on with the list whose last one is `last`. */
function nextEnumerator(lines: readonly Line[], at: number, last: Enumerator): Enumerator | undefined {
  const line = lines[at];
  const found = line && enumeratorAt(line.text, last.sequence);
  if (found === undefined || found.format !== last.format) return undefined;
  const automatic = found.automatic;
  if (!automatic && (last.automatic || found.sequence !== last.sequence || found.ordinal !== last.ordinal! + 1)) {
    return undefined;
  }
  if (!isEnumeratedItem(found, lines[at + 1])) return undefined;
  return automatic ? { ...found, sequence: last.sequence } : found;
}

/** A field list; each field is an item whose label is the field's name. */
export const fieldList: Construct = (lines, at, content, context) =>
  labelledList(lines, at, content, context, (text) => {
    const marker = text[0] === ':' ? fieldMarker.exec(text)?.[0] : undefined;
    return marker === undefined ? undefined : { width: marker.length, from: 1, to: marker.lastIndexOf(':') };
  });

/** An option list; each item's label is the option as written. An option without description is no item. */
export const optionList: Construct = (lines, at, content, context) =>
  labelledList(lines, at, content, context, (text) => {
    const marker = /^[-+/]/.test(text) ? optionMarker.exec(text)?.[0] : undefined;
    return marker === undefined
      ? undefined
      : { width: marker.length, from: 0, to: marker.trimEnd().length, needsBody: true };
  });

interface Label {
  readonly width: number;
  readonly from: number;
  readonly to: number;
  readonly needsBody?: boolean;
}

function labelledList(
  lines: readonly Line[],
  at: number,
  content: Content,
  context: Context,
  labelOf: (text: string) => Label | undefined,
): number | undefined {
  const items: Item[] = [];
  let blankFinish = true;
  let next = at;
  for (let start = at; start < lines.length; start = afterBlanks(lines, next)) {
    const line = lines[start]!;
    const label = labelOf(line.text);
    if (label === undefined) break;
    const body = indentedFrom(lines, start, { first: label.width });
    if (label.needsBody === true && body.lines.length === 0) break;
    items.push({ label: inlineText([cut(line, label.from, label.to)]), blocks: context.nested(body.lines).blocks });
    next = body.end;
    blankFinish = body.blankFinish;
  }
  if (items.length === 0) return undefined;
  content.blocks.push({ kind: 'list', items });
  addOther(content, !blankFinish);
  return next;
}

