import { intern } from '../text/intern.ts';
import type { BlockInContext } from './blocks-in-context.ts';

/** In UTF-16 code units; a longer paragraph or title does not state a condition. */
const maxConditionLength = 200;

const conditional = /\b(?:if|when|where|whether|unless|without|otherwise|in case|provided that|as long as|set to|async(?:hronous(?:ly)?)?)\b/i;
const successful = /\bsucce(?:ss|ssful|ssfully|eds?|eded)\b/i;
const furtherResponse = /^(?:sample|example|alternative)s? responses?(?: \d+)? ?[:(\u2013-] ?\S/i;

/**
 * The condition under which an operation returns what a block shows, according to the paragraph before it or a title
 * above it; undefined if there is none. The success of a request is not a condition. `depth` is that of the operation's
 * section.
 */
export function conditionOf({ sections, items, before }: BlockInContext, depth: number): string | undefined {
  const titles = [before?.text.value, ...items.map(({ text }) => text.value), ...sections.slice(depth).map(({ value }) => value).toReversed()];
  return titles.map((title) => title !== undefined && isCondition(title) ? intern(title) : undefined).find((title) => title !== undefined);
}

function isCondition(title: string): boolean {
  if (title.length > maxConditionLength || successful.test(title)) return false;
  return conditional.test(title) || furtherResponse.test(title);
}
