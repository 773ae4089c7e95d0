import type { StatusList, Text } from '../model.ts';
import type { BlockInContext } from './blocks-in-context.ts';
import { isOperationTitle, isPartTitle, isRequestTitle, isResponseTitle, isTaskTitle } from './section-titles.ts';
import type { UnscopedList } from './status-list.ts';

/** A list of at least this many codes in an operation's section restates the service's list. */
const fewestOfReference = 10;

const ofOperation = /\b(?:for|of|by|from) (?:this|the) (?:operation|call|api call|method|endpoint|request)\b|\bthis (?:operation|api|call|method|endpoint|request) (?:can |may |might |will )?(?:returns?|responds?)\b/i;

/** Whether the sections directly in a section are about requests, and about responses. */
interface InnerTitles {
  readonly request: boolean;
  /** Whether one is about a part that only the request of an operation has, such as its body. */
  readonly part: boolean;
  readonly response: boolean;
}

/** What the sections directly in each section are about. */
export type InnerSections = ReadonlyMap<Text, InnerTitles>;

/** The sections in sections, for all lists of a page. Each title is tested once, since any number of lists may ask. */
export function innerSectionsOf(blocks: readonly BlockInContext[]): InnerSections {
  const inner = new Map<Text, InnerTitles>();
  const seen = new Set<Text>();
  for (const { sections } of blocks) {
    for (const [depth, section] of sections.entries()) {
      const outer = sections[depth - 1];
      if (outer === undefined || seen.has(section)) continue;
      seen.add(section);
      const { request = false, part = false, response = false } = inner.get(outer) ?? {};
      inner.set(outer, {
        request: request || isRequestTitle(section.value), part: part || partOfRequest.test(section.value), response: response || isResponseTitle(section.value),
      });
    }
  }
  return inner;
}

/** The scope of a list. `owned`: it belongs to an operation. `inside` is its first block. */
export function scopeOf(
  { entries, section }: UnscopedList, inside: BlockInContext | undefined, owned: boolean, innerSections: InnerSections,
): StatusList['scope'] {
  const isLong = entries.length >= fewestOfReference;
  const first = inside && around(inside, section);
  if (owned || first?.declared === true) return isLong ? 'restated' : 'operation';
  return isLong || first === undefined || !isOfOperation(first, innerSections) ? 'reference' : 'operation';
}

/** A block as in the section around its list: the items of a list may be sections of their own. */
function around(block: BlockInContext, section: number | undefined): BlockInContext {
  const at = block.sections.findLastIndex(({ runs }) => runs[0]?.start === section);
  // a series of headings may be told from another one by the section before it
  const depth = at < 0 && section !== undefined ? block.sections.length - 1 : at + 1;
  const inner = block.sections.length - depth;
  return inner === 0 ? block : { ...block, sections: block.sections.slice(0, depth), parts: block.parts.slice(0, block.parts.length - inner) };
}

/** Whether a list belongs to an operation that was not recognised, by its words or the sections beside it. */
function isOfOperation({ sections, parts, before }: BlockInContext, innerSections: InnerSections): boolean {
  if (before !== undefined && ofOperation.test(before.text.value.slice(0, longestLead))) return true;
  let depth = sections.length;
  while (depth > sections.length - parts.length && isPartTitle(sections[depth - 1]!.value)) depth -= 1;
  const title = sections[depth - 1];
  if (title === undefined || isPartTitle(title.value)) return false;
  if (isPath.test(title.value)) return true;
  const inner = innerSections.get(title);
  if (inner?.request === true && (inner.response || depth === sections.length)) return !isGuide(title.value, inner.part);
  return isOperationTitle(title.value) || isTaskTitle(title.value);
}

/** A title that is a path, of which the page need not tell the method. */
const isPath = /^\/[\w.~:-]+(?:\/[\w.~:{}<>-]*)*$/;

const longestLead = 300;

const partOfRequest = /^request (?:body|payload|parameters?|url|uri)$/i;

/** Whether a page describes an API in general; its codes are those of the service. `API` alone says less than the body of a request below. */
function isGuide(title: string, hasPart: boolean): boolean {
  const words = hasPart ? /\b(?:guide|overview|introduction|reference|conventions|basics|general|common|making|sending)\b/i
    : /\b(?:apis?|requests?|responses?|guide|overview|introduction|reference|conventions|basics|general|common)\b/i;
  return words.test(title) && !isOperationTitle(title);
}
