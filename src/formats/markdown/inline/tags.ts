const name = /[A-Za-z][\w.:-]*/y;
const attributeName = /[A-Za-z_:@*[(#][\w.:@()[\]*-]*/y;
const unquoted = /[^\s"'=<>`{]+/y;
const spaces = /[ \t\r\n]*/y;

/** In UTF-16 code units; a longer tag is none. */
const longestTag = 2000;

/** An HTML or JSX tag. */
export interface Tag {
  /** As written. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly end: number;
  /** The values of its attributes in quotes, in braces or not, by name. */
  readonly attributes: ReadonlyMap<string, readonly [from: number, to: number]>;
}

/**
 * The tag at `at`; undefined if there is none (CommonMark, section 6.6). A value in braces is one of JSX.
 */
export function tagAt(text: string, at: number): Tag | undefined {
  if (text[at] !== '<') return undefined;
  const isClosing = text[at + 1] === '/';
  const tagName = matchAt(name, text, at + (isClosing ? 2 : 1));
  const attributes = new Map<string, readonly [number, number]>();
  if (tagName === '') return undefined;
  let next = at + (isClosing ? 2 : 1) + tagName.length;
  const limit = at + longestTag;
  while (next < limit) {
    const gap = matchAt(spaces, text, next).length;
    next += gap;
    if (text[next] === '>') return { name: tagName, kind: isClosing ? 'close' : 'open', end: next + 1, attributes };
    if (isClosing) return undefined;
    if (text.startsWith('/>', next)) return { name: tagName, kind: 'empty', end: next + 2, attributes };
    if (gap === 0) return undefined;
    const end = text[next] === '{' ? bracesEnd(text, next) : attributeEnd(text, next, attributes);
    if (end === undefined) return undefined;
    next = end;
  }
  return undefined;
}

/** The end of an attribute with its value; undefined if there is none. */
function attributeEnd(text: string, at: number, attributes: Map<string, readonly [number, number]>): number | undefined {
  const attribute = matchAt(attributeName, text, at);
  if (attribute === '') return undefined;
  const end = at + attribute.length;
  const mark = end + matchAt(spaces, text, end).length;
  if (text[mark] !== '=') return end;
  const from = mark + 1 + matchAt(spaces, text, mark + 1).length;
  const quote = text[from];
  if (quote === '"' || quote === "'") {
    const to = text.slice(from + 1, from + longestTag).indexOf(quote);
    if (to < 0) return undefined;
    attributes.set(attribute, [from + 1, from + 1 + to]);
    return from + to + 2;
  }
  if (quote === '{') {
    const close = bracesEnd(text, from);
    const literal = close === undefined ? null : /^\{\s*(["'`])([^"'`\\$]*)\1\s*\}$/.exec(text.slice(from, close));
    if (literal !== null) attributes.set(attribute, placeOf(literal, from));
    return close;
  }
  const value = matchAt(unquoted, text, from);
  return value === '' ? undefined : from + value.length;
}

/** Where the words of a string stand that is a whole expression. */
function placeOf({ 0: braces, 1: mark, 2: words }: RegExpExecArray, at: number): readonly [from: number, to: number] {
  const from = at + braces.indexOf(mark!) + 1;
  return [from, from + words!.length];
}

/** The end of an expression in braces at `at`; undefined if it has none. */
export function bracesEnd(text: string, at: number, limit = longestTag): number | undefined {
  let depth = 0;
  const last = Math.min(text.length, at + limit);
  for (let next = at; next < last; next++) {
    const unit = text[next];
    if (unit === '{') depth += 1;
    else if (unit === '}') depth -= 1;
    if (depth === 0) return next + 1;
  }
  return undefined;
}

/** The end of a comment, an instruction, a declaration or a CDATA section at `at`; undefined if there is none. */
export function otherMarkupEnd(text: string, at: number, find: (mark: string, from: number) => number): number | undefined {
  const [opener, closer] = others.find(([start]) => text.startsWith(start, at)) ?? [];
  if (opener !== undefined && closer !== undefined) {
    if (opener === '<!--' && /^-?>/.test(text.slice(at + 4, at + 6))) return text.indexOf('>', at) + 1;
    const end = find(closer, at + opener.length);
    return end < 0 ? undefined : end + closer.length;
  }
  if (!/^<![A-Za-z]/.test(text.slice(at, at + 3))) return undefined;
  const end = find('>', at + 2);
  return end < 0 ? undefined : end + 1;
}

const others: readonly (readonly [string, string])[] = [['<!--', '-->'], ['<?', '?>'], ['<![CDATA[', ']]>']];

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Tags around which a text is cut in words. */
export const blockTags: ReadonlySet<string> = new Set([
  'p', 'div', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'pre', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'br', 'hr', 'tr', 'td', 'th',
  'table', 'thead', 'tbody', 'section', 'details', 'summary', 'figure', 'tab', 'tabitem',
]);
