import type { Span } from '../../../model.ts';
import type { Line } from '../lines/line.ts';

/** A line that opens a container, with the words of its title. */
export interface Opening {
  readonly name: string;
  readonly title?: Span;
}

/** In UTF-16 code units; a longer line is text. */
const longestLine = 300;

/** The admonition or tab of MkDocs whose content is indented below the line; undefined if there is none. */
export function indentedOpening(line: Line): Opening | undefined {
  const words = wordsFrom(line, line.words);
  const admonition = /^(?:!!!|\?\?\?\+?) {1,4}([A-Za-z][\w-]{0,40})/.exec(words);
  const tab = admonition === null ? /^===[!+]{0,2} {1,4}(?=")/.exec(words) : null;
  const head = (admonition ?? tab)?.[0];
  if (head === undefined) return undefined;
  const quoted = /"([^"]*)"$/.exec(words)?.[1];
  if (tab !== null && quoted === undefined) return undefined;
  return openingOf(admonition?.[1] ?? 'tab', quoted ?? '', line.words + words.length - (quoted?.length ?? 0) - 1);
}

/**
 * A line that begins with three colons: what it opens; `close` for one that closes something; `nothing` for one that stands
 * for itself, such as a row of columns. Undefined for other lines.
 */
export function fencedOpening(line: Line): Opening | 'close' | 'nothing' | undefined {
  const words = wordsFrom(line, line.words);
  if (/^:{3,}(?: {0,4}[A-Za-z]{1,40}-end(?: {0,4}:{3,})?)?$/.test(words)) return 'close';
  if (words.length > 6 && words.endsWith(':::') && /^:{3,} {0,4}(?:row|column|image|code|video)\b/.test(words)) return 'nothing';
  const [head, name] = /^:{3,} {0,4}([A-Za-z][\w-]{0,40})/.exec(words) ?? [];
  if (head === undefined || name === undefined) return undefined;
  const rest = words.slice(head.length).replace(/\{[^{}]*\}$/, '').trimEnd();
  const bracketed = /^\[([^\]]*)\]$/.exec(rest)?.[1];
  if (rest !== '' && bracketed === undefined && !rest.startsWith(' ')) return undefined;
  return openingOf(name, bracketed ?? rest, line.words + head.length + (bracketed === undefined ? 0 : 1));
}

/** The alert of GitHub at the rest of a block quote's first line; undefined if there is none. */
export function alertOpening(line: Line): Opening | undefined {
  const words = wordsFrom(line, line.words);
  const [head, name] = /^\[!([A-Za-z]{1,40})\][+-]?/.exec(words) ?? [];
  return head === undefined || name === undefined ? undefined : openingOf(name, words.slice(head.length), line.words + head.length);
}

function wordsFrom({ source, end }: Line, from: number): string {
  return end - from > longestLine ? '' : source.slice(from, end).trimEnd();
}

/** What a name opens, with the title that stands at an offset. */
function openingOf(name: string, title: string, at: number): Opening {
  const start = at + title.length - title.trimStart().length;
  const words = title.trim();
  return { name: name.toLowerCase(), ...(words !== '' && { title: { start, end: start + words.length } }) };
}
