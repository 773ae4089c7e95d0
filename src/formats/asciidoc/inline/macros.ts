import { entityAt } from '../../markdown/inline/entity.ts';
import { closerIn, type Marks } from './marks.ts';

/** What references in a text stand for. */
export interface References {
  /** The value of an attribute; undefined where a reference stands for itself. */
  attribute(name: string): string | undefined;
  /** Whether an attribute is set. */
  has(name: string): boolean;
}

/** Words that markup stands for, by the offset of the markup. */
export type Inserted = Map<number, string>;

/** A construct: where it ends, the part of it that is shown, the words that it stands for; without either, readers see nothing. */
interface Construct {
  readonly end: number;
  readonly shown?: readonly [from: number, to: number];
  readonly words?: string;
}

const special = /\\|\{|<<|\[\[|\(\(|&|(?<= )\+(?=\n|$)|(?:link|mailto|xref|image|icon|kbd|btn|menu|footnote|footnoteref|anchor|indexterm2?):|(?:https?|ftp|irc|file):\/\//g;

/** Hides macros and references but for what they show, and returns the words that they stand for (AsciiDoc Language, "Macros"). */
export function applyMacros(marks: Marks, references: References): Inserted {
  const inserted: Inserted = new Map();
  const scanner = new Scanner(marks, references);
  special.lastIndex = 0;
  for (let at = nextSpecial(marks.text, 0); at >= 0;) {
    if (!marks.isOpen(at)) {
      at = nextSpecial(marks.text, at + 1);
      continue;
    }
    const isEscaped = marks.text[at] === '\\';
    const begins = isEscaped ? at + 1 : at;
    const found = isEscaped ? scanner.escapedAt(begins) : scanner.constructAt(begins);
    if (isEscaped && found !== undefined) marks.hide(at, at + 1);
    else if (found !== undefined) apply(marks, at, found, inserted);
    // an address may be all that is shown of a link, and stand where the link begins
    at = nextSpecial(marks.text, Math.max(at + 1, found === undefined ? 0 : isEscaped ? at + 2 : found.shown?.[0] ?? found.end));
  }
  return inserted;
}

function nextSpecial(text: string, from: number): number {
  special.lastIndex = from;
  return special.exec(text)?.index ?? -1;
}

function apply(marks: Marks, at: number, { end, shown, words }: Construct, inserted: Inserted): void {
  if (words !== undefined) inserted.set(at, words);
  if (shown === undefined) marks.hide(at, end);
  else {
    marks.hide(at, shown[0]);
    marks.hide(shown[1], end);
  }
}

/** Finds constructs; the offsets asked for ascend. */
class Scanner {
  readonly #marks: Marks;
  readonly #text: string;
  readonly #references: References;
  readonly #bracketFrom: (from: number) => number;
  readonly #angleFrom: (from: number) => number;
  readonly #parenthesisFrom: (from: number) => number;

  constructor(marks: Marks, references: References) {
    this.#marks = marks;
    this.#text = marks.text;
    this.#references = references;
    this.#bracketFrom = closerIn(marks.text);
    this.#angleFrom = finderOf(marks.text, '>>');
    this.#parenthesisFrom = finderOf(marks.text, '))');
  }

  /** The construct that a backslash before it makes plain text; a reference to an attribute whether or not that is set. */
  escapedAt(at: number): Construct | undefined {
    if (!this.#marks.isOpen(at)) return undefined;
    const [attribute] = matchAt(reference, this.#text, at) ?? [];
    if (attribute !== undefined) return { end: at + attribute.length };
    return nextSpecial(this.#text, at) === at ? this.constructAt(at) : undefined;
  }

  constructAt(at: number): Construct | undefined {
    switch (this.#text[at]) {
      case '{':
        return this.#attributeAt(at);
      case '<':
        return this.#crossReferenceAt(at);
      case '[':
        return this.#anchorAt(at);
      case '(':
        return this.#termAt(at);
      case '&':
        return entity(this.#text, at);
      case '+':
        return { end: at + 1 };
      case 'h':
      case 'f':
      case 'i':
        return this.#addressAt(at) ?? this.#macroAt(at);
      default:
        return this.#macroAt(at);
    }
  }

  #attributeAt(at: number): Construct | undefined {
    const [whole, name] = matchAt(reference, this.#text, at) ?? [];
    if (whole === undefined) return undefined;
    const end = at + whole.length;
    if (name!.includes(':')) return { end };
    const value = this.#references.attribute(name!);
    if (value === undefined) return undefined;
    return (isAddress.test(value) ? this.#linkFrom(end) : undefined) ?? { end, words: value };
  }

  /** A link whose address ends before brackets: `{docs}/codes[the codes]`. */
  #linkFrom(from: number): Construct | undefined {
    const [rest] = matchAt(address, this.#text, from)!;
    const open = from + rest.length;
    return this.#text[open] === '[' ? this.#bracketed(open, undefined) : undefined;
  }

  #crossReferenceAt(at: number): Construct | undefined {
    if (!/^[\p{L}\p{N}_#/.:{]/u.test(this.#text.slice(at + 2, at + 4))) return undefined;
    const close = this.#angleFrom(at + 2);
    if (close === Infinity) return undefined;
    const comma = this.#text.slice(at, Math.min(close, at + longestTarget)).indexOf(',');
    if (comma < 0) return { end: close + 2, words: `[${this.#text.slice(at + 2, Math.min(close, at + longestTarget))}]` };
    return { end: close + 2, shown: [at + comma + 1, close] };
  }

  #anchorAt(at: number): Construct | undefined {
    const [whole] = matchAt(anchor, this.#text, at) ?? [];
    return whole === undefined ? undefined : { end: at + whole.length };
  }

  #termAt(at: number): Construct | undefined {
    let close = this.#parenthesisFrom(at + 3);
    if (close === Infinity) return undefined;
    if (this.#text[close + 2] === ')') close += 1;
    const isHidden = this.#text[at + 2] === '(' && this.#text[close - 1] === ')';
    if (isHidden) return { end: close + 2 };
    return { end: close + 2, shown: [at + 2, close] };
  }

  #addressAt(at: number): Construct | undefined {
    const [whole] = matchAt(url, this.#text, at) ?? [];
    if (whole === undefined) return undefined;
    const before = this.#marks.seen(at - 1);
    if (before !== '' && !/[\s<>()[\];"']/.test(before)) return undefined;
    const open = at + whole.length;
    return this.#text[open] === '[' ? this.#bracketed(open, [at, open]) : undefined;
  }

  #macroAt(at: number): Construct | undefined {
    const [whole, name, target] = matchAt(macro, this.#text, at) ?? matchAt(crossReference, this.#text, at) ?? [];
    if (whole === undefined) return undefined;
    const open = at + whole.length - 1;
    const close = this.#bracketFrom(open + 1);
    if (close === Infinity) return undefined;
    switch (name) {
      case 'link':
      case 'mailto':
        return this.#bracketed(open, [open - target!.length, open]);
      case 'xref': {
        const content = this.#bracketed(open, [open - target!.length, open]);
        const isEmpty = target !== '' && content?.shown?.[0] === open - target!.length;
        return isEmpty ? { end: close + 1, words: `[${target!.slice(0, longestTarget)}]` } : content;
      }
      case 'kbd':
      case 'btn':
        return target === '' && this.#references.has('experimental') ? { end: close + 1, shown: [open + 1, close] } : undefined;
      case 'indexterm2':
        return { end: close + 1, shown: [open + 1, close] };
      case 'menu':
        return undefined;
      default:
        return { end: close + 1 };
    }
  }

  /** A construct whose words stand in brackets; where there are none, the address is shown. */
  #bracketed(open: number, address: readonly [number, number] | undefined): Construct | undefined {
    const close = this.#bracketFrom(open + 1);
    if (close === Infinity) return undefined;
    const [from, to] = this.#wordsIn(open + 1, close);
    if (from < to) return { end: close + 1, shown: [from, to] };
    return address === undefined ? undefined : { end: close + 1, shown: address };
  }

  /** The words in brackets, without attributes behind them, quotation marks around them, or a caret that opens another window. */
  #wordsIn(from: number, to: number): readonly [number, number] {
    const text = this.#text.slice(from, to);
    if (!text.includes('=')) return [from, text.endsWith('^') ? to - 1 : to];
    const [quoted] = /^"[^"]*"/.exec(text) ?? [];
    if (quoted !== undefined) return [from + 1, from + quoted.length - 1];
    const comma = text.indexOf(',');
    const first = comma < 0 ? text : text.slice(0, comma);
    if (/^[\w-]+ ?=/.test(first)) return [from, from];
    return [from, from + first.length - (first.endsWith('^') ? 1 : 0)];
  }
}

/** In UTF-16 code units. */
const longestTarget = 1000;

const reference = /\{([\p{L}\p{N}_][\p{L}\p{N}_-]{0,99}|(?:set|counter2?):[^{}\n]{1,200})\}/uy;
const anchor = /\[\[[\p{L}_:][\p{L}\p{N}_\-:.]{0,200}(?:, ?[^\]\n]{0,200})?\]\]/uy;
const url = /(?:https?|ftp|irc|file):\/\/[^\s[\]<]{0,1000}/y;
const address = /[^\s[\]<]{0,1000}/y;
const isAddress = /^(?:link:)?(?:https?|ftp|irc|file):\/\/\S*$/;
const macro = /(link|mailto|image|icon|kbd|btn|menu|footnote|footnoteref|anchor|indexterm2?):((?:[^:\s[][^\s[]{0,1000})?)\[/y;

const crossReference = /(xref):([\p{L}\p{N}_#/.:{][^[\n]{0,1000})\[/uy;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function entity(text: string, at: number): Construct | undefined {
  const found = entityAt(text, at);
  return found === undefined ? undefined : { end: found.end, words: found.words };
}

/** Finds a mark from ascending offsets, in linear time for all of them; `Infinity` where there is none. */
function finderOf(text: string, mark: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const next = text.indexOf(mark, from);
      found = next < 0 ? Infinity : next;
    }
    return found;
  };
}
