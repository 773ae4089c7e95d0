import type { Span } from '../../../model.ts';
import type { RegionPart } from '../../html/region.ts';
import type { Context } from '../context.ts';
import { inlineText } from '../inline/inline.ts';
import { inLines } from '../inline/inline-source.ts';
import { tagAt } from '../inline/tags.ts';
import { trimmed } from '../lines/whitespace.ts';
import { paragraphOf } from '../../late.ts';

/** Tags that end or begin more than words where they stand in a paragraph, as in `404</td><td>`. */
const cutting = /^(?:table|caption|thead|tbody|tfoot|tr|td|th|ul|ol|li|dl|dt|dd|p|div)$/i;

/** A paragraph inside of HTML in parts, cut at tags of cells, rows and the like; undefined if it has none. */
export function cutParagraph(lines: readonly Span[], { source, definitions }: Context): readonly RegionPart[] | undefined {
  const parts: RegionPart[] = [];
  let words: Span[] = [];
  const addWords = (): void => {
    const own = words.map(({ start, end }) => trimmed(source, start, end)).filter(({ start, end }) => start < end);
    const isSeen = own.some(({ start, end }) => source.slice(start, end).replaceAll(/<[^<>]*>/g, '').trim() !== '');
    words = [];
    if (!isSeen) return;
    const block = paragraphOf(() => inlineText(inLines(source, own), definitions));
    parts.push({ start: own[0]!.start, end: own.at(-1)!.end, blocks: () => [block] });
  };
  for (const line of lines) {
    let from = line.start;
    for (const tag of cuttingTags(source, line)) {
      words.push({ start: from, end: tag.start });
      addWords();
      parts.push(tag);
      from = tag.end;
    }
    words.push({ start: from, end: line.end });
  }
  if (parts.length === 0) return undefined;
  addWords();
  return parts;
}

/** The cutting tags of a line, outside of code. */
function cuttingTags(source: string, { start, end }: Span): readonly Span[] {
  const tags: Span[] = [];
  const text = source.slice(start, end);
  for (let at = text.search(special); at >= 0;) {
    const tag = text[at] === '<' ? tagAt(text, at) : undefined;
    if (tag !== undefined && cutting.test(tag.name)) tags.push({ start: start + at, end: start + tag.end });
    const next = tag?.end ?? (text[at] === '<' ? at + 1 : text[at] === '\\' ? at + 2 : codeEnd(text, at));
    const found = text.slice(next).search(special);
    at = found < 0 ? -1 : next + found;
  }
  return tags;
}

const special = /[<`\\]/;

/** The end of a code span at a run of backticks; behind the run if it is none. */
function codeEnd(text: string, at: number): number {
  let end = at;
  while (text[end] === '`') end += 1;
  const close = text.indexOf(text.slice(at, end), end);
  return close < 0 ? end : close + end - at;
}
