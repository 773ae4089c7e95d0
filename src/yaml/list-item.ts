import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';
import { isTooDeep } from './yaml-text.ts';

/**
 * A YAML or JSON text with one more text in the list under some keys, which is made where it is missing. Comments and layout stay as they are.
 * Undefined where the text has mistakes, or something else stands under the keys.
 */
export function withListItem(source: string, keys: readonly string[], item: string): string | undefined {
  if (isTooDeep(source)) return undefined;
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const edit = editIn(document.contents, keys, item, source);
  if (edit === undefined) return undefined;
  const text = source.slice(0, edit.span.start) + edit.text + source.slice(edit.span.end);
  return isAsMeant(text, document.toJS(), keys, item) ? text : undefined;
}

interface Edit {
  readonly span: { readonly start: number; readonly end: number };
  readonly text: string;
}

function editIn(map: YAMLMap, [key, ...keys]: readonly string[], item: string, source: string): Edit | undefined {
  const pair = map.items.find(({ key: name }) => isScalar(name) && String(name.value) === key) as Pair<Node, Node | null> | undefined;
  if (pair === undefined) return pairAdded(map, [key!, ...keys], item, source);
  const { value } = pair;
  if (keys.length > 0) return isMap(value) ? editIn(value, keys, item, source) : undefined;
  if (isSeq(value)) return itemAdded(value, item, source);
  if (!isScalar(value) || typeof value.value !== 'string') return undefined;
  const [start, end] = value.range!;
  return { span: { start, end }, text: `[${source.slice(start, end)}, ${written(item)}]` };
}

function itemAdded(list: { readonly items: readonly unknown[]; readonly flow?: boolean | undefined; readonly range?: readonly number[] | null | undefined }, item: string, source: string): Edit | undefined {
  const [start, end] = list.range!;
  const last = list.items.at(-1) as Node | undefined;
  if (list.flow !== true) return last === undefined ? undefined : lineAfter(last.range![1], `${indentAt(start!, source)}- ${written(item)}`, source);
  const at = last?.range?.[1] ?? end! - 1;
  return { span: { start: at, end: at }, text: last === undefined ? written(item) : `, ${written(item)}` };
}

/** A further pair of a mapping: the first key, and under it the others with a list of the item. */
function pairAdded(map: YAMLMap, keys: readonly string[], item: string, source: string): Edit | undefined {
  const last = map.items.at(-1) as Pair<Node, Node | null> | undefined;
  const isJson = /^\s*\{\s*"/.test(source);
  const text = keys.reduceRight((inner, key, at) => {
    const pair = `${isJson ? JSON.stringify(key) : key}: ${inner}`;
    return at === 0 ? pair : `{ ${pair} }`;
  }, `[${written(item, isJson)}]`);
  const after = last?.value?.range?.[1] ?? last?.key.range?.[1];
  if (map.flow !== true) {
    const first = map.items[0]?.key as Node | undefined;
    return after === undefined || first === undefined ? undefined : lineAfter(after, indentAt(first.range![0], source) + text, source);
  }
  const at = after ?? map.range![1] - 1;
  return { span: { start: at, end: at }, text: after === undefined ? ` ${text} ` : `, ${text}` };
}

/** A line after the one that holds the last character before an offset. */
function lineAfter(offset: number, line: string, source: string): Edit {
  const last = source.slice(0, offset).trimEnd().length;
  const end = /[\r\n]/.exec(source.slice(last))?.index;
  const at = end === undefined ? source.length : last + end;
  return { span: { start: at, end: at }, text: (source.includes('\r\n') ? '\r\n' : '\n') + line };
}

/** The white space at the start of the line that holds an offset, as wide as what stands there. */
function indentAt(offset: number, source: string): string {
  const start = Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
  return source.slice(start, offset).replace(/\S/g, ' ');
}

/** A text as YAML; in quotation marks unless it is a sentence of plain words. */
function written(text: string, isJson = false): string {
  return !isJson && /^[A-Za-z][A-Za-z' .-]*[a-z.]$/.test(text) && !plainWords.has(text.toLowerCase()) ? text : JSON.stringify(text);
}

/** What is no text in YAML without quotation marks. */
const plainWords: ReadonlySet<string> = new Set(['null', 'true', 'false', 'yes', 'no', 'on', 'off']);

/** Whether a text differs from what stood there in the new item alone. */
function isAsMeant(text: string, before: unknown, keys: readonly string[], item: string): boolean {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  return document.errors.length === 0 && JSON.stringify(document.toJS()) === JSON.stringify(withItem(before, keys, item));
}

function withItem(value: unknown, [key, ...keys]: readonly string[], item: string): unknown {
  if (key === undefined) return [...(value === undefined ? [] : [value].flat() as readonly unknown[]), item];
  const map = (value ?? {}) as Readonly<Record<string, unknown>>; // the edit has found mappings under the keys
  return { ...map, [key]: withItem(map[key], keys, item) };
}
