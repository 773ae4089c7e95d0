/** What a delimiter line encloses. */
export type DelimiterKind = 'open' | 'listing' | 'literal' | 'example' | 'sidebar' | 'quote' | 'pass' | 'comment' | 'table' | 'fenced';

/** A line that begins a delimited block, and the line that ends it. */
export interface Delimiter {
  readonly kind: DelimiterKind;
  readonly terminator: string;
}

const kinds: Readonly<Record<string, DelimiterKind>> = {
  '-': 'listing', '.': 'literal', '=': 'example', '*': 'sidebar', _: 'quote', '+': 'pass', '/': 'comment',
};

/** The delimiter that a line is; undefined if it is none (AsciiDoc Language, "Delimited Blocks"). */
export function delimiterOf(line: string): Delimiter | undefined {
  const first = line[0];
  if (first === undefined || line.length < 2) return undefined;
  if (line === '--') return { kind: 'open', terminator: line };
  if (first === '`') return /^```(?:[^`]|$)/.test(line) ? { kind: 'fenced', terminator: '```' } : undefined;
  if ('|,:!'.includes(first)) return /^[|,:!]={3,}$/.test(line) ? { kind: 'table', terminator: line } : undefined;
  const kind = kinds[first];
  return kind !== undefined && line.length >= 4 && isUniform(line) ? { kind, terminator: line } : undefined;
}

/** Whether a line is one character again and again. */
export function isUniform(line: string): boolean {
  for (let at = 1; at < line.length; at++) if (line[at] !== line[0]) return false;
  return true;
}
