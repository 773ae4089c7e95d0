import type { Run, Text } from '../../model.ts';
import { offsetIn, type Line } from './line.ts';
import { isSpace } from './whitespace.ts';

/** What becomes of the units of some lines joined by `\n`. */
export interface Markup {
  /** One element a unit: 0 where it is markup and not seen. */
  readonly seen: Uint8Array;
  /** Words that markup stands for, by the index of the unit they come before. */
  readonly inserted: ReadonlyMap<number, string>;
}

/** The text of some lines: what their markup leaves to see, white space collapsed to single spaces, ends trimmed. */
export function visibleText(lines: readonly Line[], markup?: Markup): Text {
  const [line] = lines;
  if (line !== undefined && lines.length === 1 && markup === undefined && isPlain(line)) {
    return { value: line.text, runs: [{ at: 0, start: line.start, length: line.text.length }] };
  }
  const builder = new TextBuilder();
  let index = 0;
  for (const { text, ...place } of lines) {
    for (let at = 0; at < text.length; at++, index++) {
      const words = markup?.inserted.get(index);
      if (words !== undefined) builder.insert(words);
      if (markup?.seen[index] !== 0) builder.add(text, at, offsetIn({ text, ...place }, at));
    }
    builder.space();
    index += 1;
  }
  return builder.text();
}

/** Whether a line is its own text: no tab, no white space to collapse. */
function isPlain({ text, offsets }: Line): boolean {
  return text !== '' && offsets === undefined && !/^\s|\s$|\s\s|[^\S ]|[\x1c-\x1f\x85]/.test(text);
}

/** Collects the units of a text with their places, collapsing white space as they come. */
class TextBuilder {
  #value = '';
  #runs: { at: number; start: number; length: number }[] = [];
  #space = false;
  #spaceOffset: number | undefined;

  add(text: string, at: number, offset: number): void {
    if (isSpace(text.charCodeAt(at))) {
      this.#spaceOffset = this.#space ? undefined : offset;
      this.#space = true;
      return;
    }
    this.#flushSpace();
    this.#append(text[at]!, offset);
  }

  space(): void {
    this.#space = true;
    this.#spaceOffset = undefined;
  }

  insert(words: string): void {
    this.#flushSpace();
    this.#value += words;
  }

  text(): Text {
    const runs: readonly Run[] = this.#runs;
    return { value: this.#value, runs };
  }

  #flushSpace(): void {
    if (this.#space && this.#value !== '') this.#append(' ', this.#spaceOffset);
    this.#space = false;
  }

  #append(unit: string, offset: number | undefined): void {
    const last = this.#runs.at(-1);
    const at = this.#value.length;
    this.#value += unit;
    if (offset === undefined) return;
    if (last !== undefined && last.at + last.length === at && last.start + last.length === offset) last.length += 1;
    else this.#runs.push({ at, start: offset, length: 1 });
  }
}
