import type { Text } from '../../../model.ts';
import { textBetween } from './decoded-text.ts';
import { flowEnd } from './flow.ts';
import { isWhite, TextLines } from './text-lines.ts';
import { mappingAt, pairOf, sequenceAt, type Pair, type Value } from './value.ts';
import { wholeYaml } from './whole-yaml.ts';
import { blockAt, closingQuote, plainAt, quotedAt } from './yaml-scalars.ts';

/**
 * The value of a YAML text, of which only what is asked for is read: the rest is passed over by its indentation. What this
 * reader does not know (anchors, aliases, merge keys, tags, explicit keys) is read by a library, which reads all of the text.
 * `base` is the offset of the text in the document.
 */
export function yamlValue(source: string, base: number): Value | undefined {
  const lines = new TextLines(source);
  let known: readonly Value[] | undefined;
  const text: YamlText = { lines, base, whole: () => (known ??= wholeYaml(source, base)) };
  const [first, last] = documentIn(lines);
  const start = nextContent(lines, first, last);
  if (start === undefined) return undefined;
  if (lines.indentOf(start) > 0 || isMarker(lines, start)) return text.whole()[0];
  return valueAt(text, lines.startOf(start), { parent: -1, endLine: last, path: undefined });
}

interface YamlText {
  readonly lines: TextLines;
  readonly base: number;
  /** The documents of the text, as the library reads them. */
  readonly whole: () => readonly Value[];
}

/** Where a value may stand. */
interface Room {
  /** The indentation of the mapping or sequence around it; -1 for none. */
  readonly parent: number;
  /** The line behind its last. */
  readonly endLine: number;
  readonly path: Path | undefined;
}

/** The keys and indices that lead to a value, the last first. */
interface Path {
  readonly around: Path | undefined;
  readonly name: string | number;
}

/** The lines of the first document: those behind its marker and directives, up to the next marker. */
function documentIn(lines: TextLines): readonly [first: number, last: number] {
  let first = 0;
  for (let line = 0; line < lines.count; line++) {
    if (lines.indentOf(line) !== 0) continue;
    const unit = lines.source[lines.startOf(line)];
    if (unit === '%' && line === first) first++;
    else if (isMarker(lines, line)) {
      if (line !== first && hasContent(lines, first, line)) return [first, line];
      first = line + 1;
    }
  }
  return [first, lines.count];
}

/** Whether a line begins or ends a document. */
function isMarker(lines: TextLines, line: number): boolean {
  const start = lines.startOf(line);
  if (lines.endOf(line) !== start + 3) return false;
  const words = lines.source.slice(start, start + 3);
  return words === '---' || words === '...';
}

function hasContent(lines: TextLines, from: number, to: number): boolean {
  return nextContent(lines, from, to) !== undefined;
}

/** The next line that is neither empty nor a comment. */
function nextContent(lines: TextLines, from: number, to: number): number | undefined {
  for (let line = from; line < to; line++) if (lines.indentOf(line) >= 0) return line;
  return undefined;
}

/** The value whose first character stands at an offset; what follows a key on its line is no mapping. */
function valueAt(text: YamlText, at: number, room: Room, isInline = false): Value | undefined {
  const { lines, base } = text;
  const { source } = lines;
  const line = lines.lineAt(at);
  const column = at - lines.startOf(line);
  const unit = source[at]!;
  if (isDash(lines, at, line)) return isInline ? unknown(text, room) : sequenceIn(text, line, column, room);
  if (!isInline && keyAt(text, at, line) !== undefined) return mappingIn(text, line, column, room);
  if (unit === '|' || unit === '>') return blockAt(lines, at, (_, digit) => Math.max(room.parent, 0) + digit, { ...room, base });
  if (unit === '{' || unit === '[') return flowAt(text, at, room);
  if (unit === '"' || unit === '\'') return quotedAt(source, at, lines.startOf(room.endLine), base)?.scalar ?? unknown(text, room);
  if (/[&*!?%@`,\]}]/.test(unit) && !(unit === '?' && !isWhite(source.charCodeAt(at + 1)))) return unknown(text, room);
  const { scalar } = plainAt(lines, at, { ...room, base });
  return nulls.has(scalar.text.value) ? undefined : scalar;
}

/** What stands for nothing in the core schema (YAML 1.2, 10.2.1.1). */
const nulls: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);

/** A value as the library reads it. */
function unknown(text: YamlText, { path }: Room): Value | undefined {
  const names: (string | number)[] = [];
  for (let step = path; step !== undefined; step = step.around) names.unshift(step.name);
  let value: Value | undefined = text.whole()[0];
  for (const name of names) {
    if (value?.kind === 'mapping' && typeof name === 'string') value = value.get(name)?.value;
    else if (value?.kind === 'sequence' && typeof name === 'number') value = value.values[name];
    else return undefined;
  }
  return value;
}

/** A value in braces or brackets: the library reads it alone, or with the whole text where it refers to that. */
function flowAt(text: YamlText, at: number, room: Room): Value | undefined {
  const { lines: { source }, base } = text;
  const end = flowEnd(source, at, source.length);
  const words = source.slice(at, end);
  return end === undefined || /[&*]/.test(words) ? unknown(text, room) : wholeYaml(words, base + at)[0];
}

function isDash(lines: TextLines, at: number, line: number): boolean {
  return lines.source[at] === '-' && (at + 1 >= lines.endOf(line) || isWhite(lines.source.charCodeAt(at + 1)));
}

function sequenceIn(text: YamlText, first: number, column: number, room: Room): Value {
  const { lines } = text;
  return sequenceAt(lines.startOf(first) + column + text.base, () => {
    const starts = itemLines(lines, first, column, room.endLine, (line, at) => isDash(lines, at, line));
    return starts.map((line, index) => {
      const at = skipBlanks(lines, lines.startOf(line) + column + 1, line);
      const own = { parent: column, endLine: starts[index + 1] ?? room.endLine, path: { around: room.path, name: index } };
      return valueBehind(text, at, line, own, false);
    });
  });
}

/** The lines, from `first` on, at which something begins at a column. */
function itemLines(
  lines: TextLines, first: number, column: number, endLine: number, begins: (line: number, at: number) => boolean,
): readonly number[] {
  const found = [first];
  for (let line = first + 1; line < endLine; line++) {
    if (lines.indentOf(line) === column && begins(line, lines.startOf(line) + column)) found.push(line);
  }
  return found;
}

/** The value behind a key or a dash: on its line, or below. */
function valueBehind(text: YamlText, at: number, line: number, room: Room, isInline: boolean): Value | undefined {
  const { lines } = text;
  if (at < lines.endOf(line) && lines.source[at] !== '#') return valueAt(text, at, room, isInline);
  const below = nextContent(lines, line + 1, room.endLine);
  return below === undefined ? undefined : valueAt(text, lines.startOf(below) + lines.indentOf(below), room);
}

function skipBlanks(lines: TextLines, at: number, line: number): number {
  let first = at;
  while (first < lines.endOf(line) && isWhite(lines.source.charCodeAt(first))) first++;
  return first;
}

function mappingIn(text: YamlText, first: number, column: number, room: Room): Value | undefined {
  const start = text.lines.startOf(first) + column;
  const keys = keysIn(text, first, column, room.endLine);
  if (keys === undefined) return unknown(text, room);
  return mappingAt(start + text.base, () => keys.map(({ key, at, line }, index): Pair => pairOf(key, () => {
    const own = { parent: column, endLine: keys[index + 1]?.line ?? room.endLine, path: { around: room.path, name: key.value } };
    return valueBehind(text, at, line, own, true);
  })));
}

/** A key, its line, and the offset of what follows its colon. */
interface Key {
  readonly key: Text;
  readonly line: number;
  readonly at: number;
}

/** The keys of a mapping; undefined where the library has to read it. */
function keysIn(text: YamlText, first: number, column: number, endLine: number): readonly Key[] | undefined {
  const { lines } = text;
  const keys: Key[] = [];
  for (let line = first; line < endLine; line++) {
    const indent = line === first ? column : lines.indentOf(line);
    if (indent < 0 || indent > column) continue;
    if (indent < column) return undefined;
    const at = lines.startOf(line) + column;
    // a sequence may stand as far to the left as its key, and so may what closes a flow collection
    if (line > first && (isDash(lines, at, line) || /[\]}]/.test(lines.source[at]!))) continue;
    const key = keyAt(text, at, line);
    if (key === undefined || key.key.value === '<<') return undefined;
    keys.push(key);
    const last = lastLineOf(lines, key, endLine);
    if (last === undefined) return undefined;
    line = last;
  }
  return keys;
}

/** The last line of a value that begins on the line of its key, if it ends with a mark of its own; undefined if that is not there. */
function lastLineOf(lines: TextLines, { at, line }: Key, endLine: number): number | undefined {
  const { source } = lines;
  const unit = source[at];
  if (at >= lines.endOf(line) || (unit !== '"' && unit !== '\'' && unit !== '{' && unit !== '[')) return line;
  const limit = lines.startOf(endLine);
  const end = unit === '"' || unit === '\'' ? closingQuote(source, at, limit) : flowEnd(source, at, limit);
  return end === undefined ? undefined : lines.lineAt(Math.min(end, limit - 1));
}

/** The key that begins at an offset (YAML 1.2, 7.4 and 8.2.2); undefined where none does that this reader knows. */
function keyAt({ lines, base }: YamlText, at: number, line: number): Key | undefined {
  const { source } = lines;
  const end = lines.endOf(line);
  if (source[at] === '"' || source[at] === '\'') {
    const quoted = quotedAt(source, at, end, base);
    const colon = quoted === undefined ? end : skipBlanks(lines, quoted.end, line);
    return isColon(source, colon, end) ? { key: quoted!.scalar.text, line, at: skipBlanks(lines, colon + 1, line) } : undefined;
  }
  if (/[,[\]{}#&*!|>%@`]/.test(source[at]!) || (/[?-]/.test(source[at]!) && isWhite(source.charCodeAt(at + 1)))) return undefined;
  const words = source.slice(at, end);
  for (let length = words.indexOf(':'); length >= 0; length = words.indexOf(':', length + 1)) {
    const colon = at + length;
    if (!isColon(source, colon, end)) continue;
    const name = words.slice(0, length).trimEnd();
    if (/[ \t]#/.test(name)) return undefined;
    return { key: textBetween(source, at, at + name.length, base), line, at: skipBlanks(lines, colon + 1, line) };
  }
  return undefined;
}

function isColon(source: string, at: number, end: number): boolean {
  return at < end && source[at] === ':' && (at + 1 >= end || isWhite(source.charCodeAt(at + 1)));
}
