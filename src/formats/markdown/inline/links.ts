/** The names of a page's link reference definitions, normalised. */
export type Definitions = ReadonlySet<string>;

/** In UTF-16 code units; a longer label is none (CommonMark, section 4.7). */
const longestLabel = 999;

/** The name of a label, so that labels that match are equal. */
export function labelOf(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** A scan of a text in which marks that are missing are looked for once. */
export interface Finder {
  readonly text: string;
  /** The next place of a mark; negative if there is none. */
  readonly find: (mark: string, from: number) => number;
}

/** A finder of marks in a text. */
export function finderIn(text: string): Finder {
  const missing = new Set<string>();
  return {
    text,
    find(mark, from) {
      if (missing.has(mark)) return -1;
      const at = text.indexOf(mark, from);
      if (at < 0) missing.add(mark);
      return at;
    },
  };
}

/** The end of a link's destination and title in brackets at `at`, as in `(/kites "Kites")`; undefined if there is none. */
export function resourceEnd(finder: Finder, at: number): number | undefined {
  const { text } = finder;
  if (text[at] !== '(') return undefined;
  let next = spaceEnd(text, at + 1);
  if (text[next] === ')') return next + 1;
  const destination = destinationEnd(finder, next);
  if (destination === undefined) return undefined;
  next = spaceEnd(text, destination);
  if (next > destination) next = spaceEnd(text, titleEnd(finder, next) ?? next);
  return text[next] === ')' ? next + 1 : undefined;
}

/** The end of a destination at `at`; undefined if there is none. A call of a template language in it is opaque. */
function destinationEnd({ text, find }: Finder, at: number): number | undefined {
  if (text[at] === '<') {
    const match = /^<(?:[^<>\\\n\r]|\\.)*>/.exec(text.slice(at, at + longestDestination));
    return match === null ? undefined : at + match[0].length;
  }
  let depth = 0;
  for (let next = at; next <= text.length; next++) {
    const unit = text.charCodeAt(next);
    if (unit === backslash && next + 1 < text.length && text.charCodeAt(next + 1) > 32) next += 1;
    else if (text.startsWith('{{', next)) {
      const end = find('}}', next + 2);
      if (end < 0 || end - next > longestDestination) return undefined;
      next = end + 1;
    } else if (unit === open) {
      depth += 1;
      if (depth > deepestBrackets) return undefined;
    } else if (unit === close && depth > 0) depth -= 1;
    else if (unit === close || !(unit > 32 && unit !== 127)) return depth > 0 || next === at && unit !== close ? undefined : next;
    if (next - at > longestDestination) return undefined;
  }
  return undefined;
}

const [backslash, open, close] = [92, 40, 41];
const deepestBrackets = 32;
/** In UTF-16 code units. */
const longestDestination = 10_000;

/** The end of a title at `at`, in quotes or brackets; undefined if there is none. */
function titleEnd({ text, find }: Finder, at: number): number | undefined {
  const quote = text[at];
  if (quote !== '"' && quote !== "'" && quote !== '(') return undefined;
  const closing = quote === '(' ? ')' : quote;
  for (let next = find(closing, at + 1); next >= 0; next = find(closing, next + 1)) {
    if (!isEscaped(text, next)) return /\n[ \t]*\n/.test(text.slice(at, next)) ? undefined : next + 1;
  }
  return undefined;
}

function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text[from - 1] === '\\') from -= 1;
  return (at - from) % 2 === 1;
}

/** The end of white space with at most one line break. */
function spaceEnd(text: string, at: number): number {
  let next = at;
  while (next < text.length && text.charCodeAt(next) <= 32) next += 1;
  return next;
}

/** The range of the label in square brackets at `at`; undefined if there is none. */
export function labelAt(text: string, at: number): readonly [from: number, to: number] | undefined {
  if (text[at] !== '[') return undefined;
  const last = Math.min(text.length, at + longestLabel + 2);
  for (let next = at + 1; next < last; next++) {
    const unit = text[next];
    if (unit === '\\') next += 1;
    else if (unit === '[') return undefined;
    else if (unit === ']') return [at + 1, next];
  }
  return undefined;
}

/** Link reference definitions at the start of a paragraph: the names, and where the text after them begins. */
export function definitionsIn(text: string): { readonly names: readonly string[]; readonly end: number } {
  const finder = finderIn(text);
  const names: string[] = [];
  let end = 0;
  for (let next = definitionAt(finder, 0); next !== undefined; next = definitionAt(finder, end)) {
    names.push(next.name);
    end = next.end;
  }
  return { names, end };
}

/** The link reference definition at `at`, with its line break (CommonMark, section 4.7). */
function definitionAt(finder: Finder, at: number): { readonly name: string; readonly end: number } | undefined {
  const { text } = finder;
  const start = spaceEnd(text, at);
  const label = labelAt(text, start);
  if (label === undefined || text[label[1] + 1] !== ':') return undefined;
  const name = labelOf(text.slice(...label));
  if (name === '' || name.startsWith('^')) return undefined;
  const from = spaceEnd(text, label[1] + 2);
  const destination = destinationEnd(finder, from);
  if (destination === undefined || destination === from) return undefined;
  const afterTitle = titleEnd(finder, spaceEnd(text, destination));
  const end = (afterTitle === undefined ? undefined : restOfLine(text, afterTitle)) ?? restOfLine(text, destination);
  return end === undefined ? undefined : { name, end };
}

/** The start of the next line, if only white space is left of this one. */
function restOfLine(text: string, at: number): number | undefined {
  let next = at;
  while (text[next] === ' ' || text[next] === '\t') next += 1;
  if (next >= text.length) return next;
  return text[next] === '\n' ? next + 1 : undefined;
}
