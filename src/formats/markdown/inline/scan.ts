import { isSpace } from '../lines/whitespace.ts';
import { findEmphasis } from './emphasis.ts';
import { entityAt } from './entity.ts';
import { labelAt, labelOf, resourceEnd, type Definitions, type Finder } from './links.ts';
import { blockTags, otherMarkupEnd, tagAt } from './tags.ts';
import type { Bracket, Delimiter, Token } from './tokens.ts';

/** The tokens of inline content, in order, with emphasis and links found. Linear in the length of the text. */
export function scan(finder: Finder, definitions: Definitions): readonly Token[] {
  return new Scan(finder, definitions).run();
}

/** An opening bracket whose link is not found yet. */
interface Opener {
  readonly bracket: Bracket;
  readonly isImage: boolean;
  /** The number of delimiter runs before it. */
  readonly runs: number;
  /** Whether another opening bracket follows; then it is no reference. */
  followed: boolean;
}

const punctuation = /[\p{P}\p{S}]/u;
const autolink = /<(?:[A-Za-z][A-Za-z0-9.+-]{1,31}:[^\s<>\x00-\x20]*|[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9.-]{1,255})>/y;
const nextSpecial = /[`*_~[\]!<&\\\n{]/g;

class Scan {
  readonly #finder: Finder;
  readonly #text: string;
  readonly #definitions: Definitions;
  readonly #tokens: Token[] = [];
  readonly #runs: Delimiter[] = [];
  readonly #openers: Opener[] = [];
  /** Openers of links before this index cannot be links, since links hold no links. */
  #inactive = 0;
  /** The lengths of backtick runs that close nothing any more, with the last place where one stands. */
  #backticks: Map<number, number> | undefined;

  constructor(finder: Finder, definitions: Definitions) {
    this.#finder = finder;
    this.#text = finder.text;
    this.#definitions = definitions;
  }

  run(): readonly Token[] {
    let from = 0;
    while (from < this.#text.length) {
      nextSpecial.lastIndex = from;
      const at = nextSpecial.exec(this.#text)?.index ?? this.#text.length;
      this.#show(from, at);
      from = at < this.#text.length ? this.#read(at) : at;
    }
    findEmphasis(this.#runs, 0);
    return this.#tokens;
  }

  #show(from: number, to: number): void {
    if (from < to) this.#tokens.push({ kind: 'text', from, to });
  }

  /** Reads what begins with the special character at `at`; returns where to go on. */
  #read(at: number): number {
    switch (this.#text[at]) {
      case '`': return this.#code(at);
      case '*':
      case '_':
      case '~': return this.#delimiter(at);
      case '[': return this.#open(at, at + 1, false);
      case '!': return this.#text[at + 1] === '[' ? this.#open(at, at + 2, true) : this.#plain(at, at + 1);
      case ']': return this.#close(at);
      case '<': return this.#angle(at);
      case '&': return this.#entity(at);
      case '\\': return this.#escape(at);
      case '{': return this.#template(at, '{{', '}}') ?? this.#template(at, '{%', '%}') ?? this.#spaceOfJsx(at) ?? this.#commentOfJsx(at) ?? this.#plain(at, at + 1);
      default: return this.#lineBreak(at);
    }
  }

  #plain(from: number, to: number): number {
    this.#show(from, to);
    return to;
  }

  #marked(to: number): number {
    this.#tokens.push({ kind: 'mark' });
    return to;
  }

  #lineBreak(at: number): number {
    const isHard = this.#text.endsWith('  ', at) && at > 1 && this.#text.slice(at - 2, at) === '  ';
    this.#tokens.push({ kind: 'text', from: at, to: at + 1 });
    if (isHard) this.#tokens.push({ kind: 'break', own: false });
    return at + 1;
  }

  #escape(at: number): number {
    const next = this.#text[at + 1] ?? '';
    if (next === '\n') {
      this.#tokens.push({ kind: 'break', own: false });
      return at + 2;
    }
    if (!/[!-/:-@[-`{-~]/.test(next)) return this.#plain(at, at + 1);
    this.#marked(at + 1);
    return this.#plain(at + 1, at + 2);
  }

  #entity(at: number): number {
    const found = entityAt(this.#text, at);
    if (found === undefined) return this.#plain(at, at + 1);
    this.#tokens.push({ kind: 'inserted', words: found.words });
    return found.end;
  }

  /** A call of a template language, which is shown as it stands. */
  #template(at: number, opener: string, closer: string): number | undefined {
    if (!this.#text.startsWith(opener, at)) return undefined;
    const end = this.#finder.find(closer, at + 2);
    if (end < 0 || end - at > longestTemplate) return undefined;
    for (let from = at; from < end + 2;) {
      const next = this.#text.slice(from, end + 2).indexOf('&');
      const entity = next < 0 ? undefined : entityAt(this.#text, from + next);
      const to = next < 0 ? end + 2 : from + next + (entity === undefined ? 1 : 0);
      this.#tokens.push({ kind: 'raw', from, to });
      if (entity !== undefined) this.#tokens.push({ kind: 'inserted', words: entity.words });
      from = entity?.end ?? to;
    }
    return end + 2;
  }

  /** A space that JSX states as an expression. */
  #spaceOfJsx(at: number): number | undefined {
    const match = /^\{(?:' '|" ")\}/.exec(this.#text.slice(at, at + 5));
    if (match === null) return undefined;
    this.#tokens.push({ kind: 'break', own: false });
    return at + match[0].length;
  }

  #commentOfJsx(at: number): number | undefined {
    if (!this.#text.startsWith('{/*', at)) return undefined;
    const end = this.#finder.find('*/}', at + 3);
    return end < 0 ? undefined : this.#marked(end + 3);
  }

  #code(at: number): number {
    let from = at;
    while (this.#text[from] === '`') from += 1;
    const end = this.#closingBackticks(from, from - at);
    if (end === undefined) return this.#plain(at, from);
    const isPadded = /[ \n]/.test(this.#text[from]!) && /[ \n]/.test(this.#text[end - 1]!) && this.#text.slice(from, end).trim() !== '';
    this.#tokens.push({ kind: 'raw', from: isPadded ? from + 1 : from, to: isPadded ? end - 1 : end });
    return end + from - at;
  }

  /** The next run of exactly `length` backticks; undefined if there is none. */
  #closingBackticks(from: number, length: number): number | undefined {
    this.#backticks ??= lastBackticks(this.#text);
    if ((this.#backticks.get(length) ?? -1) < from) return undefined;
    for (let at = this.#text.indexOf('`', from); at >= 0; at = this.#text.indexOf('`', at)) {
      let end = at;
      while (this.#text[end] === '`') end += 1;
      if (end - at === length) return at;
      at = end;
    }
    return undefined;
  }

  #angle(at: number): number {
    autolink.lastIndex = at;
    const link = autolink.exec(this.#text)?.[0];
    if (link !== undefined) {
      this.#tokens.push({ kind: 'mark' }, { kind: 'text', from: at + 1, to: at + link.length - 1 });
      return at + link.length;
    }
    const template = this.#template(at, '<%', '%>');
    if (template !== undefined) return template;
    const tag = tagAt(this.#text, at);
    const end = tag?.end ?? otherMarkupEnd(this.#text, at, this.#finder.find);
    if (end === undefined) return this.#plain(at, at + 1);
    const name = tag?.name.toLowerCase() ?? '';
    if (blockTags.has(name)) this.#tokens.push({ kind: 'break', own: name === 'br' });
    const alternative = name === 'img' ? tag?.attributes.get('alt') : undefined;
    if (alternative !== undefined) this.#tokens.push({ kind: 'raw', from: alternative[0], to: alternative[1] });
    return this.#marked(end);
  }

  #delimiter(at: number): number {
    const mark = this.#text[at]!;
    let to = at;
    while (this.#text[to] === mark) to += 1;
    const [before, after] = [characterBefore(this.#text, at), characterAt(this.#text, to)];
    const [isLeft, isRight] = [flanks(before, after), flanks(after, before)];
    const isWord = mark === '_' && isLeft && isRight;
    const opens = isLeft && (!isWord || punctuation.test(before));
    const closes = isRight && (!isWord || punctuation.test(after));
    if ((!opens && !closes) || (mark === '~' && to - at > 2)) return this.#plain(at, to);
    const run: Delimiter = { kind: 'delimiter', mark, from: at, to, length: to - at, opens, closes, used: false };
    this.#tokens.push(run);
    this.#runs.push(run);
    return to;
  }

  #open(from: number, to: number, isImage: boolean): number {
    const bracket: Bracket = { kind: 'bracket', from, to, used: false };
    this.#tokens.push(bracket);
    const last = this.#openers.at(-1);
    if (last !== undefined) last.followed = true;
    this.#openers.push({ bracket, isImage, runs: this.#runs.length, followed: false });
    return to;
  }

  /** A closing bracket; a link if the opening one before it and what follows fit. */
  #close(at: number): number {
    const opener = this.#openers.pop();
    const isActive = opener !== undefined && (opener.isImage || this.#openers.length >= this.#inactive);
    this.#inactive = Math.min(this.#inactive, this.#openers.length);
    const end = isActive ? this.#linkEnd(opener, at) : undefined;
    if (opener === undefined || end === undefined) return this.#plain(at, at + 1);
    opener.bracket.used = true;
    if (opener.isImage) this.#tokens.push({ kind: 'mark' });
    findEmphasis(this.#runs, opener.runs);
    if (!opener.isImage) this.#inactive = this.#openers.length;
    return this.#marked(end);
  }

  /** The end of a link whose text ends at `at`; undefined if it is none. */
  #linkEnd({ bracket, followed }: Opener, at: number): number | undefined {
    const resource = resourceEnd(this.#finder, at + 1);
    if (resource !== undefined) return resource;
    if (this.#definitions.size === 0) return undefined;
    const label = labelAt(this.#text, at + 1);
    const isOwn = label === undefined || label[0] === label[1];
    if (isOwn && (followed || at - bracket.to > 999)) return undefined;
    const name = labelOf(isOwn ? this.#text.slice(bracket.to, at) : this.#text.slice(...label));
    if (!this.#definitions.has(name)) return undefined;
    return label === undefined ? at + 1 : label[1] + 1;
  }
}

/** In UTF-16 code units. */
const longestTemplate = 2000;

/** Each length of a run of backticks, and where the last one of that length stands. */
function lastBackticks(text: string): Map<number, number> {
  const last = new Map<number, number>();
  for (let at = text.indexOf('`'); at >= 0; at = text.indexOf('`', at)) {
    let end = at;
    while (text[end] === '`') end += 1;
    last.set(end - at, at);
    at = end;
  }
  return last;
}

/** Whether a run between two characters flanks the word at `next` (CommonMark, section 6.2). */
function flanks(before: string, next: string): boolean {
  if (isGap(next)) return false;
  return !punctuation.test(next) || isGap(before) || punctuation.test(before);
}

function isGap(character: string): boolean {
  return character === '' || isSpace(character.charCodeAt(0));
}

function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(at - 2, at) : text.slice(Math.max(0, at - 1), at);
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}
