import type { ExampleStatus } from '../model.ts';
import { intern } from '../text/intern.ts';
import type { BlockInContext } from './blocks-in-context.ts';
import type { PagePlaces } from './page-places.ts';

/** The status lines in the literal blocks of a page, in the order of the source (RFC 9112, section 4). */
export function examplesOf(passages: readonly BlockInContext[], source: string, places: PagePlaces): readonly ExampleStatus[] {
  if (!source.includes('HTTP/')) return [];
  return passages.flatMap(({ block }) => (block.kind !== 'literal' ? [] : statusLinesIn(block.text.value).flatMap(
    ({ code, at, phrase, phraseAt }): readonly ExampleStatus[] => {
      const place = places.wording(block.text, at, at + code.length)?.place;
      const named = phrase === '' ? undefined : places.wording(block.text, phraseAt, phraseAt + phrase.length);
      return place === undefined ? [] : [{ code: Number(code), place, ...named && { phrase: { ...named, text: intern(phrase) } } }];
    },
  )));
}

interface StatusLine {
  readonly code: string;
  /** Where the code, and what follows it, stand in the text. */
  readonly at: number;
  readonly phrase: string;
  readonly phraseAt: number;
}

const statusLine = /^([ \t]*HTTP\/\d(?:\.\d)?[ ]+)([1-5]\d\d)(?!\S)([^\n]*)/gm;

function statusLinesIn(text: string): readonly StatusLine[] {
  return [...text.matchAll(statusLine)].map((match) => {
    const [, before = '', code = '', behind = ''] = match;
    const at = match.index + before.length;
    const blank = behind.length - behind.trimStart().length;
    return { code, at, phrase: behind.trim(), phraseAt: at + code.length + blank };
  });
}
