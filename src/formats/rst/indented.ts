import { cut, isBlank, type Line } from './line.ts';
import { indentOf } from './whitespace.ts';

/** How far an indented block reaches, and how it is indented. */
export interface Indented {
  /** The block's lines, its indentation cut off, blank lines at its top dropped. */
  readonly lines: readonly Line[];
  /** Index after the block's last line, blank lines at its end included. */
  readonly end: number;
  /** Whether the block ends with a blank line, or where the lines end. */
  readonly blankFinish: boolean;
}

export interface Indentation {
  /** The indentation of all of the block, if known. */
  readonly block?: number;
  /** How much of the first line is a marker, if that is known only for it. */
  readonly first?: number;
  readonly untilBlank?: boolean;
  readonly keepTop?: boolean;
}

/**
 * The indented block that begins at line `start`: all lines up to the first that is not indented, with
 * the least indentation among them cut off (docutils' `StringList.get_indented`).
 */
export function indentedFrom(lines: readonly Line[], start: number, known: Indentation = {}): Indented {
  const first = known.first ?? known.block;
  let indent = known.block;
  let end = first === undefined ? start : start + 1;
  let blankFinish = true;
  for (; end < lines.length; end++) {
    const { text } = lines[end]!;
    const margin = indentOf(text);
    if (text === '') {
      if (known.untilBlank === true) break;
    } else if (text[0] !== ' ' || margin < (known.block ?? 0)) {
      blankFinish = end > start && isBlank(lines[end - 1]!);
      break;
    } else if (known.block === undefined && margin < (indent ?? Infinity)) {
      indent = margin;
    }
  }
  const block: Line[] = [];
  for (let at = start; at < end; at++) {
    const line = cut(lines[at]!, at === start && first !== undefined ? first : (indent ?? 0));
    if (block.length > 0 || known.keepTop === true || !isBlank(line)) block.push(line);
  }
  return { lines: block, end, blankFinish };
}
