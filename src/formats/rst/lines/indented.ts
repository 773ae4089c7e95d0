import { cut, isBlank, type Line } from './line.ts';
import { indentOf } from './whitespace.ts';

/** An indented block, and where it ends. */
export interface Indented {
  /** The lines without their indentation and without blank lines at the top; computed on first access. */
  readonly lines: readonly Line[];
  /** Whether it has no text. */
  readonly isBlank: boolean;
  /** The index after its last line, blank lines at the end included. */
  readonly end: number;
  /** Whether a blank line or the end of all lines ends the block. */
  readonly blankFinish: boolean;
}

export interface Indentation {
  /** The indentation of the whole block, if known. */
  readonly block?: number;
  /** The width of the marker in the first line, if only that is known. */
  readonly first?: number;
  readonly untilBlank?: boolean;
  readonly keepTop?: boolean;
}

/**
 * The indented block at line `start`: all lines before the first one without indentation, with their smallest
 * indentation removed (docutils' `StringList.get_indented`).
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
  return new LazyBlock(lines, { start, end, first, indent: indent ?? 0, keepTop: known.keepTop === true }, !hasWords, blankFinish);
}

/** The lines of a block, and how much is cut off the first and off the others. */
interface Extent {
  readonly start: number;
  readonly end: number;
  readonly first: number | undefined;
  readonly indent: number;
  readonly keepTop: boolean;
}

class LazyBlock implements Indented {
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
