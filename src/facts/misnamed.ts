import type { Mention, Text } from '../model.ts';
import type { BlockInContext } from './blocks-in-context.ts';
import { anyNameAtStart, isNameOf, isRegistered } from './http-codes.ts';
import type { PagePlaces } from './page-places.ts';

/**
 * The codes that markup sets off in a paragraph with the name of another code, such as "returns `400 Object Not Found`", in page
 * order; in prose a code may have any other words behind it. `held` are the numbers of the blocks of status lists, `source` is the text
 * of the page with its markup.
 */
export function misnamedIn(blocks: readonly BlockInContext[], held: ReadonlySet<number>, places: PagePlaces, source: string): readonly Mention[] {
  return !mayMentionAny.test(source) ? [] : blocks.flatMap(({ block, nested }, at) => (block.kind === 'paragraph' && !nested && !held.has(at) && mayMention.test(block.text.value) ? misnamedOf(block.text, places) : []));
}

/** As `mayMention`, in the source, where the name may begin a line. */
const mayMentionAny = /[1-5]\d\d\s[^A-Za-z\d]{0,40}[A-Z]/;

const mayMention = /[1-5]\d\d [A-Z]/;

/** A code with a few words: all that stands between two marks. */
const mention = /^(?:HTTP )?([1-5]\d\d) ([A-Z][A-Za-z' -]{1,50})$/;

function misnamedOf(text: Text, places: PagePlaces): readonly Mention[] {
  const { value, runs } = text;
  return runs.flatMap(({ at, length }): readonly Mention[] => {
    const [whole, digits = '', words = ''] = length > longest || length === value.length ? [] : mention.exec(value.slice(at, at + length)) ?? [];
    const [code, name] = [Number(digits), nameIn(words)];
    if (whole === undefined || name === undefined || !isRegistered(code) || isNameOf(code, name)) return [];
    const end = at + length;
    const codeAt = end - words.length - ' '.length - digits.length;
    const place = places.wording(text, codeAt, codeAt + digits.length)?.place;
    const phrase = places.wording(text, end - name.length, end);
    return place === undefined || phrase === undefined ? [] : [{ code, place, phrase }];
  });
}

/** In UTF-16 code units. */
const longest = 70;

/** The registered name of some code that some words are, or, where it has several words, with which they end. */
function nameIn(words: string): string | undefined {
  const starts = [...words.matchAll(/(?<=^| )[A-Z]/g)].map(({ index }) => words.slice(index));
  return starts.find((rest) => (rest === words || rest.includes(' ')) && anyNameAtStart(rest) === rest);
}
