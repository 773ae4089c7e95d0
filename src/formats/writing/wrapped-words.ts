import { columnsOf } from '../width.ts';

/** Where words are wrapped, in columns. */
export interface Wrapping {
  /** The column at which the words begin. */
  readonly from: number;
  /** The column at which their other lines begin. */
  readonly hang: number;
  /** The most columns of a line. */
  readonly limit: number;
}

/** Words in lines of a width, joined by `\\n`; `rest` is what follows them, which stays in their last line. */
export function wrappedWords(words: string, rest: string, { from, hang, limit }: Wrapping): string {
  let [text, column] = ['', from];
  const pieces = words.split(' ');
  for (const [at, piece] of pieces.entries()) {
    const width = columnsOf(piece) + (at === pieces.length - 1 ? columnsOf(/^\S*/.exec(rest)![0]) : 0);
    const breaks = at > 0 && column + 1 + width > limit && !startsBlock.test(piece);
    if (at > 0) text += breaks ? '\n' : ' ';
    column = (breaks ? hang : column + (at > 0 ? 1 : 0)) + columnsOf(piece);
    text += piece;
  }
  return text;
}

/** What would begin another block of Markdown at the start of a line. */
const startsBlock = /^(?:[-+*#>=|:~`!?<{[]|\d{1,9}[.)])/;
