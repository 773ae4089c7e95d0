/** What the characters of a text are to a reader. */
export class Marks {
  readonly text: string;
  readonly #kinds: Uint8Array;

  constructor(text: string) {
    this.text = text;
    this.#kinds = new Uint8Array(text.length);
  }

  /** Takes characters as markup, which readers do not see. */
  hide(from: number, to: number): void {
    this.#kinds.fill(hidden, from, to);
  }

  /** Takes characters as they stand, whatever they would mean. */
  keep(from: number, to: number): void {
    for (let at = from; at < to; at++) if (this.#kinds[at] === open) this.#kinds[at] = raw;
  }

  isHidden(at: number): boolean {
    return this.#kinds[at] === hidden;
  }

  /** Whether a character may be markup. */
  isOpen(at: number): boolean {
    return this.#kinds[at] === open;
  }

  /** A character as what stands beside it sees it: markup and what it encloses are no part of a word. */
  seen(at: number): string {
    if (at < 0 || at >= this.text.length) return '';
    return this.#kinds[at] === open ? this.text[at]! : '>';
  }
}

const open = 0;
const hidden = 1;
const raw = 2;

/** Whether a character is part of a word. */
export function isWord(character: string): boolean {
  return character !== '' && (/\w/.test(character) || (character > '\u007f' && /[\p{L}\p{N}\p{M}\p{Pc}]/u.test(character)));
}

/** The offset of the next `]` that no backslash escapes; the offsets asked for ascend, so that all of them take linear time. */
export function closerIn(text: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found >= from) return found;
    found = text.indexOf(']', from);
    while (found > from && text[found - 1] === '\\') found = text.indexOf(']', found + 1);
    if (found < 0) found = Infinity;
    return found;
  };
}
