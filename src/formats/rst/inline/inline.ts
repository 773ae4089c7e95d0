import type { Text } from '../../../model.ts';
import type { Line } from '../lines/line.ts';
import { enclosed } from './enclosed.ts';
import { footnoteReference, reference } from './inline-reference.ts';
import { mayStart, consume, scanOf, type Markup, type Piece, type Scan } from './inline-scan.ts';
import { interpreted } from './interpreted.ts';
import { noSubstitutions, substitutionFor, type Substitutions } from './substitutions.ts';
import { TextBuilder, visibleText } from './visible-text.ts';

/**
 * The visible text of lines with inline markup, as docutils' `astext()` returns it (reStructuredText Markup
 * Specification, "Inline Markup"). Start-strings, end-strings, targets and escaping backslashes are removed.
 */
export function inlineText(lines: readonly Line[], substitutions = noSubstitutions): Text {
  if (!lines.some(({ text }) => mayHoldMarkup(text))) return visibleText(lines);
  const scan = scanOf(joined(lines), substitutions);
  return textOf(lines, scan, piecesIn(scan));
}

/** The text of a definition list term, without the colons before its classifiers. */
export function termText(line: Line, substitutions: Substitutions): Text {
  const scan = scanOf(line.text, substitutions);
  return textOf([line], scan, piecesIn(scan).flatMap((piece) => withoutColons(scan.text, piece)));
}

function mayHoldMarkup(text: string): boolean {
  return /[*`|_\\]/.test(text);
}

function joined(lines: readonly Line[]): string {
  return lines.length === 1 ? lines[0]!.text : lines.map((line) => line.text).join('\n');
}

/** The visible parts of a text, in order. */
function piecesIn(scan: Scan): Piece[] {
  const pieces: Piece[] = [];
  const marker = /[*`|_[]/g;
  let end = 0;
  for (let match = marker.exec(scan.text); match !== null; match = marker.exec(scan.text)) {
    const found = readMarker(scan, match.index);
    marker.lastIndex = typeof found === 'number' ? found : consume(scan, found.end);
    if (typeof found === 'number') continue;
    pieces.push({ from: end, to: found.start, kind: 'plain' }, found.seen);
    end = found.end;
  }
  pieces.push({ from: end, to: scan.text.length, kind: 'plain' });
  return pieces;
}

/** Reads the markup that the character at `at` begins or ends. */
function readMarker(scan: Scan, at: number): Markup | number {
  const { text } = scan;
  if (text[at - 1] === '\0') return at + 1;
  const doubled = text[at + 1] === text[at];
  switch (text[at]) {
    case '*':
      return enclosed(scan, at, doubled ? '**' : '*');
    case '|':
      return doubled ? at + 1 : substituted(scan, enclosed(scan, at, '|'));
    case '[':
      return footnoteReference(scan, at);
    case '_':
      return text[at + 1] === '`' && mayStart(scan, at, 2) ? enclosed(scan, at, '_`') : reference(scan, at);
    default:
      return doubled ? enclosed(scan, at, '``') : interpreted(scan, at);
  }
}

/** A substitution reference with the words that it stands for; with its name, where they are not known. */
function substituted(scan: Scan, found: Markup | number): Markup | number {
  if (typeof found === 'number') return found;
  const { from, to } = found.seen;
  const words = substitutionFor(scan.text.slice(from, to), scan.substitutions);
  return words === undefined ? found : { ...found, seen: { from: to, to, kind: 'enclosed', words } };
}

function withoutColons(text: string, piece: Piece): Piece[] {
  if (piece.kind !== 'plain') return [piece];
  const parts: Piece[] = [];
  let { from } = piece;
  for (const { index, 0: delimiter } of text.slice(piece.from, piece.to).matchAll(/(?<! ) +: +/g)) {
    const colon = piece.from + index + delimiter.indexOf(':');
    parts.push({ ...piece, from, to: colon });
    from = colon + 1;
  }
  return [...parts, { ...piece, from }];
}

function textOf(lines: readonly Line[], { text }: Scan, pieces: readonly Piece[]): Text {
  const seen = new JoinedLines(lines);
  let escape = escapeFrom(text, 0);
  for (const { from, to, kind, words } of pieces) {
    if (words === '') seen.text.space();
    else if (words !== undefined) seen.text.insert(words);
    let start = from;
    for (; escape < to; escape = escapeFrom(text, escape + 1)) {
      if (escape < start || kind === 'raw') continue;
      seen.show(start, escape);
      start = escape + (/[ \n]/.test(text[escape + 1] ?? '') ? 2 : 1);
    }
    seen.show(start, to);
  }
  return seen.text.text();
}

/** The index of the next escape; Infinity if there is none. */
function escapeFrom(text: string, from: number): number {
  const at = text.indexOf('\0', from);
  return at < 0 ? Infinity : at;
}

/** Lines, addressed by indices into their joined text. */
class JoinedLines {
  readonly text = new TextBuilder();
  readonly #lines: readonly Line[];
  /** The current line, and the index where it begins. */
  #line = 0;
  #start = 0;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  /** Adds the text from `from` to `to`; calls must have ascending indices. */
  show(from: number, to: number): void {
    for (let at = from; at < to;) {
      const line = this.#lines[this.#line]!;
      const end = this.#start + line.text.length;
      if (at < end) {
        this.text.add(line, at - this.#start, Math.min(to, end) - this.#start);
        at = Math.min(to, end);
      } else {
        if (at === end) this.text.space();
        at = Math.max(at, end + 1);
        this.#line += 1;
        this.#start = end + 1;
      }
    }
  }
}
