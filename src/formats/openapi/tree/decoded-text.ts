import type { Run, Text } from '../../../model.ts';

/** A part of the source that stands for itself. */
export function textBetween(source: string, start: number, end: number, base: number): Text {
  return { value: source.slice(start, end), runs: start < end ? [{ at: 0, start: start + base, length: end - start }] : [] };
}

/** Collects what a scalar stands for, with the places of what stands in the source as it is. */
export class DecodedText {
  #value = '';
  readonly #runs: { at: number; start: number; length: number }[] = [];

  /** The number of UTF-16 code units so far. */
  get length(): number {
    return this.#value.length;
  }

  /** Adds a part of the source. */
  source(source: string, start: number, end: number, base: number): void {
    if (start >= end) return;
    const at = this.#value.length;
    this.#value += source.slice(start, end);
    const last = this.#runs.at(-1);
    const goesOn = last !== undefined && last.at + last.length === at && last.start + last.length === start + base;
    if (goesOn) last.length += end - start;
    else this.#runs.push({ at, start: start + base, length: end - start });
  }

  /** Adds what the source writes in another way. */
  other(words: string): void {
    this.#value += words;
  }

  text(): Text {
    // an array that grew has room for sixteen more
    const runs: readonly Run[] = this.#runs.slice();
    return { value: this.#value, runs };
  }
}
