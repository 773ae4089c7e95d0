import type { Node, Pair } from 'yaml';
import type * as Yaml from 'yaml';
import { quoted } from './quoted.ts';

/** A mistake in a handwritten text. */
export interface Mistake {
  /** The offset in the source. */
  readonly at: number;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Where a value is, and where its parts are. */
export interface Spot {
  /** The offset of its first character; that of its key where the value is empty. */
  readonly at: number;
  /** The parts of a mapping or list, by key or index. */
  readonly parts: ReadonlyMap<string, Part>;
}

/** One key of a mapping, or one item of a list. */
export interface Part {
  /** The offset of the key; in a list, of the item. */
  readonly keyAt: number;
  readonly spot: Spot;
}

/** The content of a YAML text as plain values; keys of mappings are strings. */
export interface YamlText {
  readonly value: unknown;
  readonly spot: Spot;
  /** Mistakes, in order. After a syntax error there is only that one, since later ones may follow from it. */
  readonly mistakes: readonly Mistake[];
}

/** Reads a YAML or JSON text. Aliases are followed; custom tags are ignored. */
export async function yamlTextOf(source: string): Promise<YamlText> {
  if (source.length > longestText) return mistaken({ at: 0, message: 'the text is longer than a million characters' });
  const tooDeep = tooDeepAt(source);
  if (tooDeep !== undefined) return mistaken({ at: tooDeep, message: 'the text is nested too deeply' });
  const yaml = await import('yaml');
  const document = yaml.parseDocument(source, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const [error] = document.errors;
  if (error !== undefined) return mistaken({ at: error.pos[0], message: syntaxMessage(error) });
  const reading: NodeReading = { yaml, anchors: new Map(), mistakes: [], left: maxNodes };
  return { ...valueOf(document.contents, 0, 0, reading), mistakes: reading.mistakes };
}

/** In UTF-16 code units: far more than a person writes, and at most two seconds of parsing. */
export const longestText = 1_000_000;

/** Far more than a person nests, and far less than what overflows the parser's stack. */
const maxDepth = 200;

/** A line that begins with more dashes, question marks or spaces than a person writes. */
const deepLines = new RegExp(`^[-? \\t]{${maxDepth * 10}}`, 'm');

/** Aliases can make a short text huge; a canon of every status code has fewer nodes than this. */
const maxNodes = 200_000;

/** Whether a text is nested more deeply than people nest: what parses it could run out of stack. */
export function isTooDeep(source: string): boolean {
  return tooDeepAt(source) !== undefined;
}

function tooDeepAt(source: string): number | undefined {
  return deepLines.exec(source)?.index ?? tooManyBrackets(source);
}

/** The offset where brackets are nested deeper than a person nests them. */
function tooManyBrackets(source: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const unit = source[at]!;
    if (unit === '[' || unit === '{') depth++;
    else if (unit === ']' || unit === '}') depth--;
    if (depth > maxDepth) return at;
  }
  return undefined;
}

function mistaken(mistake: Mistake): YamlText {
  return { value: undefined, spot: { at: 0, parts: new Map() }, mistakes: [mistake] };
}

function syntaxMessage({ code, message }: { readonly code: string; readonly message: string }): string {
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here, where one is expected';
  // what follows a colon is the line of the file
  const [, fault = message, words] = /^([^:]*): (.*)$/s.exec(message) ?? [];
  const own = `${fault.slice(0, 1).toLowerCase()}${fault.slice(1)}`;
  return words === undefined ? own : `${own}: ${quoted(words.replace(/^"(.*)"$/s, '$1'))}`;
}

// ── From nodes to plain values ─────────────────────────────────────────────────────────────────

interface NodeReading {
  readonly yaml: typeof Yaml;
  readonly anchors: Map<string, Node>;
  readonly mistakes: Mistake[];
  /** How many more nodes may be visited. */
  left: number;
}

interface ReadValue {
  readonly value: unknown;
  readonly spot: Spot;
}

/** The value of a node; null where nothing follows a key. */
function valueOf(node: Node | null, keyAt: number, depth: number, reading: NodeReading): ReadValue {
  const { yaml, anchors } = reading;
  const at = node?.range?.[0] ?? keyAt;
  if (--reading.left < 0 || depth > maxDepth) return refused(at, 'the aliases make the text too large', reading);
  if (yaml.isAlias(node)) {
    const target = anchors.get(node.source);
    if (target === undefined) return refused(at, `no anchor ${quoted(node.source)} stands before this`, reading);
    return valueOf(target, at, depth + 1, reading);
  }
  if (yaml.isCollection(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
  if (yaml.isMap<Node, Node | null>(node)) return mappingOf(node.items, at, depth, reading);
  if (yaml.isSeq<Node>(node)) return listOf(node.items, at, depth, reading);
  if (!yaml.isScalar(node)) return { value: null, spot: { at: keyAt, parts: new Map() } };
  if (node.anchor !== undefined) anchors.set(node.anchor, node);
  return { value: node.value, spot: { at: node.value === null ? keyAt : at, parts: new Map() } };
}

function refused(at: number, message: string, { mistakes }: NodeReading): ReadValue {
  if (mistakes.at(-1)?.message !== message) mistakes.push({ at, message });
  return { value: null, spot: { at, parts: new Map() } };
}

function mappingOf(items: readonly Pair<Node, Node | null>[], at: number, depth: number, reading: NodeReading): ReadValue {
  const value = new Map<string, unknown>();
  const parts = new Map<string, Part>();
  for (const { key, value: valueNode } of items) {
    const keyAt = key.range?.[0] ?? at;
    const name = keyOf(key, reading);
    if (name === undefined) {
      refused(keyAt, 'a key is no text', reading);
      continue;
    }
    if (parts.has(name)) reading.mistakes.push({ at: keyAt, message: `the key ${quoted(name)} stands here again` });
    const read = valueOf(valueNode, keyAt, depth + 1, reading);
    value.set(name, read.value);
    parts.set(name, { keyAt, spot: read.spot });
  }
  return { value: Object.fromEntries(value), spot: { at, parts } };
}

/** The text of a key: 404 and "404" are equal. */
function keyOf(key: Node, { yaml, anchors }: NodeReading): string | undefined {
  const node = yaml.isAlias(key) ? anchors.get(key.source) : key;
  if (!yaml.isScalar(node)) return undefined;
  if (node.anchor !== undefined) anchors.set(node.anchor, node);
  return String(node.value);
}

function listOf(items: readonly Node[], at: number, depth: number, reading: NodeReading): ReadValue {
  const read = items.map((item) => valueOf(item, item.range?.[0] ?? at, depth + 1, reading));
  const parts = read.map(({ spot }, position): [string, Part] => [String(position), { keyAt: spot.at, spot }]);
  return { value: read.map(({ value }) => value), spot: { at, parts: new Map(parts) } };
}
