import { cut, isBlank, type Line } from './line.ts';
import { indentOf } from './whitespace.ts';

/** How far an indented block reaches, and how it is indented. */
export interface Indented {
  /** The block's lines, its indentation cut off, blank lines at its top dropped; cut when first asked for. */
  readonly lines: readonly Line[];
  /** Whether it has no words. */
  readonly isBlank: boolean;
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
  let hasWords = end > start;
  let blankFinish = true;
  for (; end < lines.length; end++) {
    const { text } = lines[end]!;
    if (text === '') {
      if (known.untilBlank === true) break;
      continue;
    }
    const margin = indentOf(text);
    if (text[0] !== ' ' || margin < (known.block ?? 0)) {
      blankFinish = end > start && isBlank(lines[end - 1]!);
      break;
    }
    hasWords = true;
    if (known.block === undefined && margin < (indent ?? Infinity)) indent = margin;
  }
  return new LateBlock(lines, { start, end, first, indent: indent ?? 0, keepTop: known.keepTop === true }, !hasWords, blankFinish);
}

/** Which lines of a body a block is, and what is cut off from the first of them and from the others. */
interface Extent {
  readonly start: number;
  readonly end: number;
  readonly first: number | undefined;
  readonly indent: number;
  readonly keepTop: boolean;
}

class LateBlock implements Indented {
  readonly end: number;
  readonly isBlank: boolean;
  readonly blankFinish: boolean;
  readonly #body: readonly Line[];
  readonly #extent: Extent;
  #lines: readonly Line[] | undefined;

  constructor(body: readonly Line[], extent: Extent, hasNoWords: boolean, blankFinish: boolean) {
    this.end = extent.end;
    this.isBlank = hasNoWords;
    this.blankFinish = blankFinish;
    this.#body = body;
    this.#extent = extent;
  }

  get lines(): readonly Line[] {
    this.#lines ??= linesOf(this.#body, this.#extent);
    return this.#lines;
  }
}

function linesOf(body: readonly Line[], { start, end, first, indent, keepTop }: Extent): readonly Line[] {
  const lines: Line[] = [];
  for (let at = start; at < end; at++) {
    const line = cut(body[at]!, at === start && first !== undefined ? first : indent);
    if (lines.length > 0 || keepTop || !isBlank(line)) lines.push(line);
  }
  return lines;
}
