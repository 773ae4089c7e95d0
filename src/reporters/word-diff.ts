import type { Problem, Span } from '../model.ts';
import { wordDiff } from '../text/diff.ts';
import { linesWithin } from './columns.ts';
import { printable } from './printable.ts';
import type { Paint, Style } from './reporter.ts';
import { agrees, stretchesOf } from './stretches.ts';
import type { Stretch } from './stretches.ts';

/**
 * What the page says and, below, what the canon has, with the words that differ marked; no line
 * where the problem does not compare two texts, or its message quotes the canon as it is.
 */
export function wordDiffLines(problem: Problem, style: Style, indent: string): readonly string[] {
  const { actual, expected, message } = problem;
  if (actual === undefined || expected === undefined || message.includes(expected)) return [];
  return textDiffLines([actual, expected], ['- says ', '+ canon'], style, indent);
}

/** Two texts below each other, each behind its label (of one width), with the words that differ marked. */
export function textDiffLines(
  [before, after]: readonly [string, string], [one, other]: readonly [string, string], style: Style, indent: string,
): readonly string[] {
  const stretches = stretchesOf(wordDiff(oneLine(before), oneLine(after)));
  const sides: readonly Side[] = [
    { label: one, text: 'before', colour: 'red', marks: ['[-', '-]'] },
    { label: other, text: 'after', colour: 'green', marks: ['{+', '+}'] },
  ];
  return sides.flatMap((side) => sideLines(side, stretches, style, indent));
}

/** One side of a word difference, and how its own words are told from the common ones. */
interface Side {
  readonly label: string;
  readonly text: keyof Stretch;
  readonly colour: 'red' | 'green';
  readonly marks: readonly [before: string, after: string];
}

const gap = '  ';
/** A text has at least this much room, however narrow the terminal is. */
const narrowest = 30;

function oneLine(text: string): string {
  return printable(text.replace(/[\t\n\r ]+/g, ' '));
}

function sideLines(side: Side, stretches: readonly Stretch[], { colours, width = Infinity }: Style, indent: string) {
  const paint = colours[side.colour];
  const pieces = stretches.map((stretch): Piece => {
    const text = stretch[side.text];
    return agrees(stretch) ? { text } : own(text, side, colours.isColorSupported, paint);
  });
  const text = pieces.map((piece) => piece.text).join('');
  const room = Math.max(narrowest, width - indent.length - side.label.length - gap.length);
  const [first, ...rest] = linesWithin(text, room).map((range) => painted(pieces, range));
  const hanging = ' '.repeat(side.label.length);
  return [
    indent + paint(side.label) + gap + (text === '' ? colours.dim('(nothing)') : first),
    ...rest.map((line) => indent + hanging + gap + line),
  ];
}

/** Part of a line; it is broken and painted, in this order, since breaking counts columns. */
interface Piece {
  readonly text: string;
  readonly paint?: Paint;
}

/** Words that one side has for itself: in its colour or, where there is none, between marks. */
function own(text: string, { marks: [before, after] }: Side, coloured: boolean, paint: Paint): Piece {
  if (coloured) return { text, paint };
  const words = text.trim();
  if (words === '') return { text };
  return { text: text.replace(words, () => before + words + after) };
}

function painted(pieces: readonly Piece[], { start, end }: Span): string {
  let at = 0;
  let line = '';
  for (const { text, paint } of pieces) {
    const part = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    line += part === '' || paint === undefined ? part : paint(part);
    at += text.length;
  }
  return line;
}
