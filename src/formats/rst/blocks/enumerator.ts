import type { Line } from '../lines/line.ts';
import { isSpace } from '../lines/whitespace.ts';
import { fromRoman, toRoman } from './roman.ts';

/** The marker of an enumerated list item (reStructuredText Markup Specification, "Enumerated Lists"). */
export interface Enumerator {
  readonly format: MarkerFormat;
  readonly sequence: Sequence;
  readonly automatic: boolean;
  /** 1 for `a`, 4 for `iv`; undefined for an invalid numeral. */
  readonly ordinal: number | undefined;
  /** The length of the marker, with the spaces after it. */
  readonly width: number;
}

type MarkerFormat = 'parens' | 'rparen' | 'period';

const sequences = ['arabic', 'loweralpha', 'upperalpha', 'lowerroman', 'upperroman'] as const;

type Sequence = (typeof sequences)[number];

const patterns: Readonly<Record<Sequence, RegExp>> = {
  arabic: /^[0-9]+$/,
  loweralpha: /^[a-z]$/,
  upperalpha: /^[A-Z]$/,
  lowerroman: /^[ivxlcdm]+$/,
  upperroman: /^[IVXLCDM]+$/,
};

const marker = /^(\()?([0-9]+|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+|#)([).])(?: +|$)/;

/** The enumerator at the start of a line; `expected` is the sequence to try first. */
export function enumeratorAt(text: string, expected?: Sequence): Enumerator | undefined {
  const match = marker.exec(text);
  const numeral = match?.[2];
  if (match === null || numeral === undefined) return undefined;
  const open = match[1] !== undefined;
  if (open && match[3] === '.') return undefined;
  const format = open ? 'parens' : match[3] === ')' ? 'rparen' : 'period';
  const automatic = numeral === '#';
  const sequence = automatic ? 'arabic' : sequenceOf(numeral, expected);
  const ordinal = automatic ? 1 : ordinalOf(numeral, sequence);
  return { format, sequence, automatic, ordinal, width: match[0].length };
}

/**
 * Whether an enumerator begins a list item rather than a paragraph: the next line is blank, indented, or begins with
 * the next enumerator.
 */
export function isEnumeratedItem(enumerator: Enumerator, next: Line | undefined): boolean {
  if (enumerator.ordinal === undefined) return false;
  if (next === undefined || next.text === '' || isSpace(next.text.charCodeAt(0))) return true;
  const numeral = enumerator.automatic ? '#' : numeralOf(enumerator.ordinal + 1, enumerator.sequence);
  if (numeral === undefined) return false;
  return [numeral, '#'].some((sign) => next.text.startsWith(enumeratorText(sign, enumerator.format)));
}

function sequenceOf(numeral: string, expected: Sequence | undefined): Sequence {
  if (expected !== undefined && patterns[expected].test(numeral)) return expected;
  if (expected === undefined && numeral === 'i') return 'lowerroman';
  if (expected === undefined && numeral === 'I') return 'upperroman';
  return sequences.find((sequence) => patterns[sequence].test(numeral))!;
}

function ordinalOf(numeral: string, sequence: Sequence): number | undefined {
  if (sequence === 'arabic') return Number(numeral);
  if (sequence === 'loweralpha' || sequence === 'upperalpha') return numeral.toLowerCase().charCodeAt(0) - 96;
  return fromRoman(numeral.toUpperCase());
}

function numeralOf(ordinal: number, sequence: Sequence): string | undefined {
  if (sequence === 'arabic') return String(ordinal);
  const isAlpha = sequence === 'loweralpha' || sequence === 'upperalpha';
  const numeral = isAlpha ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[ordinal - 1] : toRoman(ordinal);
  return sequence.startsWith('lower') ? numeral?.toLowerCase() : numeral;
}

function enumeratorText(sign: string, format: MarkerFormat): string {
  return `${format === 'parens' ? '(' : ''}${sign}${format === 'period' ? '.' : ')'} `;
}
