import { lazily } from './lazily.ts';

/**
 * How a text is written, which says how a character in it can be written otherwise. `lines` is text for people; `commands`
 * the same, in which lines may be workflow commands of canonlint itself. In `html` the words of pages are JSON.
 */
export type Notation = 'lines' | 'commands' | 'json' | 'yaml' | 'xml' | 'markdown' | 'html';

/**
 * A text that no terminal and no log obeys: what steers a terminal, and what starts a command of a CI system's log
 * (`::set-env …::` at the start of a line; `##[…]`, `##vso[…]`, `##teamcity[…]`, `section_start:`, `travis_fold:` anywhere)
 * is written in another way. In the notations of machines it keeps its meaning. Made harmless again, it stays the same.
 */
export function harmless(text: string, notation: Notation): string {
  const { steering, control = visible, mark, start } = escapes[notation];
  const readable = steering === undefined ? text : text.replace(steering, control);
  const { marks, lineStart } = isAscii.test(readable) ? inAscii : beyondAscii();
  const unmarked = readable.replace(marks, (_, before: string, last: string) => before + mark(last));
  return start === undefined ? unmarked : unmarked.replace(lineStart, start);
}

/** Whether YAML has to quote a text, since only in quotes a character can be written otherwise. */
export function needsQuotes(text: string): boolean {
  return harmless(text, 'json') !== text || text.includes('::');
}

/** A control character or direction mark as a reader sees it: its picture (␛ for an escape), else its code point (`<U+202E>`). */
export function visible(character: string): string {
  const point = character.codePointAt(0)!;
  if (point < 0x20) return String.fromCodePoint(0x2400 + point);
  return point === 0x7f ? '␡' : `<U+${hexadecimal(point)}>`;
}

/** C0 controls except line breaks, DEL and C1 controls, direction marks, line and paragraph separators. */
export const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The same without tabs, and the colours and links that canonlint itself uses: to a page on the web, ended by ST. */
const steeringLines = /(?!\u001b(?:\[(?:[0-24]|2[24]|3[1-39])m|\\|\]8;;(?:https:\/\/[\w./-]{1,200})?\u001b\\))[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** How commands of logs begin. */
interface Commands {
  /** Anywhere in a line; the last character is apart. */
  readonly marks: RegExp;
  /** GitHub trims white space first. A lone `::`, which introduces a literal block in reStructuredText, is no command. */
  readonly lineStart: RegExp;
}

const isAscii = /^[\0-\x7f]*$/;

const inAscii: Commands = {
  marks: /((?:##\w*|section_(?:start|end)|travis_(?:fold|time)))([:[])/g,
  lineStart: /^(?:[\t\v\f ]|\u001b\[\d+m)*::(?=\S)/gm,
};

/** GitHub's runner compares by the rules of a language, which pass over what is not seen (`\p{DI}`). Few reports need this, which takes a millisecond to make. */
const beyondAscii = lazily((): Commands => ({
  marks: /((?:#\p{DI}*#[\w\p{DI}]*|section_(?:start|end)|travis_(?:fold|time)))([:[])/gu,
  lineStart: /^(?:[\t\v\f \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\p{DI}]|\u001b\[\d+m)*:\p{DI}*:(?=\S)/gmu,
}));

/** How a notation writes a character otherwise. */
interface Escapes {
  /** The characters that steer a terminal; undefined where the notation has none. */
  readonly steering?: RegExp;
  readonly control?: (character: string) => string;
  /** For the last character of what starts a command anywhere in a line. */
  readonly mark: (character: string) => string;
  /** For what starts a command at the start of a line; undefined where no line starts with words of a page. */
  readonly start?: (found: string) => string;
}

const escapes: Readonly<Record<Notation, Escapes>> = {
  lines: { steering: steeringLines, mark: apart, start: (found) => `./${found}` },
  commands: { steering: steeringLines, mark: apart },
  json: { steering, control: byNumber, mark: byNumber },
  yaml: { steering, control: byNumber, mark: byNumber, start: (found) => found.replace(':', byNumber) },
  xml: { mark: byReference },
  markdown: { steering, mark: byReference, start: (found) => found.replace(':', byReference) },
  html: { mark: byNumber },
};

function apart(character: string): string {
  return ` ${character}`;
}

/** In the strings of JSON, and in the quoted ones of YAML. */
function byNumber(character: string): string {
  return `\\u${hexadecimal(character.charCodeAt(0)).toLowerCase()}`;
}

function byReference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

function hexadecimal(point: number): string {
  return point.toString(16).toUpperCase().padStart(4, '0');
}
