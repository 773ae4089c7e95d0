import type { StatusList } from '../model.ts';
import type { BlockInContext } from './blocks-in-context.ts';
import { isOperationTitle, isPartTitle, isRequestTitle, isResponseTitle } from './section-titles.ts';
import type { UnscopedList } from './status-list.ts';

/** A list of this many codes in an operation's section restates the service's, rather than listing its own responses. */
const fewestOfReference = 10;

const ofOperation = /\b(?:for|of|by|from) (?:this|the) (?:operation|call|api call|method|endpoint|request)\b|\bthis (?:operation|api|call|method|endpoint|request) (?:can |may |might |will )?(?:returns?|responds?)\b/i;

/** What a list is to its service: `owned` tells whether it is an operation's, `passage` is its first block of all `passages`. */
export function scopeOf(
  { entries }: UnscopedList, passage: BlockInContext | undefined, owned: boolean, passages: readonly BlockInContext[],
): StatusList['scope'] {
  const isLong = entries.length >= fewestOfReference;
  if (owned || passage?.declared === true) return isLong ? 'restated' : 'operation';
  return isLong || passage === undefined || !isOfOperation(passage, passages) ? 'reference' : 'operation';
}

/** Whether a list whose operation is not recognised is one's all the same: by its words, or by the sections beside it. */
function isOfOperation({ sections, parts, before }: BlockInContext, passages: readonly BlockInContext[]): boolean {
  if (before !== undefined && ofOperation.test(before.text.value.slice(0, longestLead))) return true;
  let depth = sections.length;
  while (depth > sections.length - parts.length && isPartTitle(sections[depth - 1]!.value)) depth -= 1;
  const title = sections[depth - 1];
  if (title === undefined || isPartTitle(title.value)) return false;
  const beside = new Set(passages.flatMap(({ sections: others }) => others[depth - 1] === title ? others[depth] ?? [] : []));
  const titles = [...beside].map(({ value }) => value);
  if (titles.some(isRequestTitle) && (titles.some(isResponseTitle) || depth === sections.length)) return !isGuide(title.value);
  return isOperationTitle(title.value);
}

const longestLead = 300;

/** Whether a page tells how to call an API in general: what it lists are codes of the service. */
function isGuide(title: string): boolean {
  return /\b(?:apis?|requests?|responses?|guide|overview|introduction|reference|conventions|basics|general|common)\b/i.test(title)
    && !isOperationTitle(title);
}
