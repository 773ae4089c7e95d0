import type { Problem, Span } from '../model.ts';
import { wordDiff } from '../text/diff.ts';
import { linesWithin } from './columns.ts';
import { printable } from './printable.ts';
import type { Paint, Style } from './reporter.ts';
import { agrees, stretchesOf } from './stretches.ts';
import type { Stretch } from './stretches.ts';

/**
 * The text of the page and, below it, the text of the canon, with different words marked. Empty where the problem
 * compares no texts, or where its message already quotes the canon.
 */
export function wordDiffLines(problem: Problem, style: Style, indent: string): readonly string[] {
  const { actual, expected, message } = problem;
  if (actual === undefined || expected === undefined || message.includes(expected)) return [];
  return textDiffLines([actual, expected], ['- says ', '+ canon'], style, indent);
}

/** Two texts one below the other with different words marked. The labels must have one width. */
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

/** One side of a word difference, and how its own words are marked. */
interface Side {
  readonly label: string;
  readonly text: keyof Stretch;
  readonly colour: 'red' | 'green';
  readonly marks: readonly [before: string, after: string];
}

const gap = '  ';
/** A text gets at least this width, however narrow the terminal is. */
const minTextWidth = 30;

function oneLine(text: string): string {
  return printable(text.replace(/[\t\n\r ]+/g, ' '));
}

function sideLines(side: Side, stretches: readonly Stretch[], { colours, width = Infinity }: Style, indent: string) {
  const paint = colours[side.colour];
  const pieces = stretches.map((stretch): PaintedPiece => {
    const text = stretch[side.text];
    return agrees(stretch) ? { text } : marked(text, side, colours.isColorSupported, paint);
  });
  const text = pieces.map((piece) => piece.text).join('');
  const room = Math.max(minTextWidth, width - indent.length - side.label.length - gap.length);
  const [first, ...rest] = linesWithin(text, room).map((range) => painted(pieces, range));
  const hanging = ' '.repeat(side.label.length);
  return [
    indent + paint(side.label) + gap + (text === '' ? colours.dim('(nothing)') : first),
    ...rest.map((line) => indent + hanging + gap + line),
  ];
}

/** A part of a text. Lines are broken before they are coloured, since colours have no width. */
interface PaintedPiece {
  readonly text: string;
  readonly paint?: Paint;
}

/** Words of one side only: in its colour or, without colours, between marks. */
function marked(text: string, { marks: [before, after] }: Side, coloured: boolean, paint: Paint): PaintedPiece {
  if (coloured) return { text, paint };
  const words = text.trim();
  if (words === '') return { text };
  return { text: text.replace(words, () => before + words + after) };
}

function painted(pieces: readonly PaintedPiece[], { start, end }: Span): string {
  let at = 0;
  let line = '';
  for (const { text, paint } of pieces) {
    const part = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    line += part === '' || paint === undefined ? part : paint(part);
    at += text.length;
  }
  return line;
}
