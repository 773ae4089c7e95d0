import type { HtmlElement } from './nodes.ts';

/** A tag that means what it says: its attributes are quoted or simple words, and each stands there once. */
export interface PlainTag {
  readonly isEnd: boolean;
  /** In lower case. */
  readonly name: string;
  readonly attributes: HtmlElement['attributes'];
  /** Whether a slash closes it. */
  readonly isClosed: boolean;
}

/** Reads the tags of one text; undefined for what is none, or what only a tokenizer can read. */
export type PlainTags = (tag: string) => PlainTag | undefined;

/** A reader for one text. The cells of a table have the same few tags, so that each is read once. */
export function plainTags(): PlainTags {
  const read = new Map<string, PlainTag | undefined>();
  return (tag) => {
    if (!read.has(tag)) read.set(tag, plainTagOf(tag));
    return read.get(tag);
  };
}

function plainTagOf(tag: string): PlainTag | undefined {
  const match = plain.exec(tag);
  if (match === null) return undefined;
  const [, slash, name, words, closing] = match;
  const isEnd = slash !== '';
  const attributes = words === '' ? [] : attributesIn(words!);
  if (attributes === undefined || (isEnd && (words !== '' || closing !== ''))) return undefined;
  return { isEnd, name: name!.toLowerCase(), attributes, isClosed: closing !== '' };
}

const space = String.raw`[\t\n\f\r ]`;
const word = String.raw`[A-Za-z][\w:.-]*`;
const value = String.raw`"[^"\r]*"|'[^'\r]*'|[\w.%#-]+(?![\w.%#/-])`;
const plain = new RegExp(String.raw`^<(/?)([A-Za-z][A-Za-z0-9]*)((?:${space}+${word}(?:=(?:${value}))?)*)${space}*(/?)>$`);
const eachAttribute = new RegExp(String.raw`(${word})(?:=(${value}))?`, 'g');

function attributesIn(words: string): HtmlElement['attributes'] | undefined {
  const attributes: { readonly name: string; readonly value: string }[] = [];
  for (const [, written, quoted = ''] of words.matchAll(eachAttribute)) {
    const name = written!.toLowerCase();
    const content = /^["']/.test(quoted) ? quoted.slice(1, -1) : quoted;
    if (attributes.length === mostAttributes || attributes.some((other) => other.name === name) || mayHoldReference.test(content)) return undefined;
    attributes.push({ name, value: content });
  }
  return attributes;
}

/** Each is compared with all before it. */
const mostAttributes = 30;

/** An ampersand, unless it stands before the name of a parameter, as in an address. */
const mayHoldReference = /&(?![A-Za-z0-9]{1,40}=)/;
