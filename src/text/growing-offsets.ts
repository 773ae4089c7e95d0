/** Ascending offsets in a text, less than 2^31; they take four bytes each, where a growing array of numbers takes up to twenty. */
export class GrowingOffsets {
  #offsets: Int32Array;
  #length = 0;

  /** `room` is how many offsets are likely. */
  constructor(room = 64) {
    this.#offsets = new Int32Array(Math.max(1, room));
  }

  /** Adds an offset, and returns its index. */
  push(offset: number): number {
    if (this.#length === this.#offsets.length) this.#grow();
    this.#offsets[this.#length] = offset;
    return this.#length++;
  }

  at(index: number): number {
    return this.#offsets[index]!;
  }

  set(index: number, offset: number): void {
    this.#offsets[index] = offset;
  }

  /** The index of an offset; undefined if it is not there. Takes logarithmic time. */
  indexOf(offset: number): number | undefined {
    let [low, high] = [0, this.#length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#offsets[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low < this.#length && this.#offsets[low] === offset ? low : undefined;
  }

  /** The offsets so far. */
  all(): Int32Array {
    return this.#offsets.subarray(0, this.#length);
  }

  #grow(): void {
    const grown = new Int32Array(2 * this.#length);
    grown.set(this.#offsets);
    this.#offsets = grown;
  }
}
