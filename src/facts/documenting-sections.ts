import type { Text } from '../model.ts';
import { countBefore } from '../text/ordered.ts';
import type { BlockInContext } from './blocks-in-context.ts';
import { pathOf, samePath } from './request-line.ts';
import type { Request } from './requests.ts';
import { isOperationTitle, isPartTitle, isResponseTitle } from './section-titles.ts';

/**
 * Finds the section that documents a request, rather than a part of it such as "URI": the section and those around it,
 * outermost first.
 */
export function documentingSections(
  blocks: readonly BlockInContext[], requests: readonly Request[], coded: ReadonlySet<number>,
): (request: Request) => readonly Text[] {
  const counts = countsOf(blocks, requests, coded);
  const headings = requests.filter(({ heading }) => heading);
  const headed = new Set(headings.map(({ sections }) => sections.at(-1)));
  return (request) => {
    const { sections, heading, at } = request;
    const { sections: all, parts } = blocks[at]!;
    const top = all.length - parts.length;
    if (heading) return sections.length > top && isFirstOfSiblings(request, counts) ? sections.slice(0, -1) : sections;
    // beside requests in headings, another one that stands elsewhere is an example
    if (headings.length > 0 && !sections.some((section) => headed.has(section)) && !isOfHeading(request, headings)) return sections;
    let depth = sections.length;
    while (depth > top && isPartTitle(sections[depth - 1]!.value)) depth -= 1;
    while (depth > top && isIncomplete(sections[depth - 1], sections[depth - 2], counts)) depth -= 1;
    return sections.slice(0, depth);
  };
}

/** Whether the last heading before a request, or else the first of all, is the same request. */
function isOfHeading({ method, uri, at }: Request, headings: readonly Request[]): boolean {
  const before = headings[Math.max(0, countBefore(headings, at + 1, (heading) => heading.at) - 1)]!;
  return before.method === method && samePath(pathOf(before.uri), pathOf(uri));
}

/** Numbers by section; the key `undefined` is the page. */
type Count = Map<Text | undefined, number>;

interface Counts {
  /** The requests of a section. */
  readonly requests: Count;
  /** The first of them. */
  readonly first: ReadonlyMap<Text | undefined, readonly Request[]>;
  /** Those of the section around it whose own block stands in a section. */
  readonly inside: Count;
  /** The blocks in a section that state codes. */
  readonly codes: Count;
  /** Those of them that stand in an inner section about responses. */
  readonly responses: Count;
  /** The inner sections that are about an operation by their titles. */
  readonly operations: Count;
}

/** One pass, since a page may have any number of sections. */
function countsOf(blocks: readonly BlockInContext[], requests: readonly Request[], coded: ReadonlySet<number>): Counts {
  const first = new Map<Text | undefined, Request[]>();
  const counts: Counts = { requests: new Map(), first, inside: new Map(), codes: new Map(), responses: new Map(), operations: operationsIn(blocks) };
  for (const request of requests) {
    const { sections, at } = request;
    for (const section of withPage(sections)) {
      add(counts.requests, section);
      const known = first.get(section);
      if (known === undefined) first.set(section, [request]);
      else if (known.length < mostExamples) known.push(request);
    }
    const own = withPage(sections);
    const placed = withPage(blocks[at]!.sections);
    for (const [depth, section] of placed.entries()) if (depth > 0 && own[depth - 1] === placed[depth - 1]) add(counts.inside, section);
  }
  for (const at of coded) {
    const around = withPage(blocks[at]!.sections);
    for (const [depth, section] of around.entries()) {
      add(counts.codes, section);
      if (isResponseTitle(around[depth + 1]?.value ?? '')) add(counts.responses, section);
    }
  }
  return counts;
}

function operationsIn(blocks: readonly BlockInContext[]): Count {
  const operations: Count = new Map();
  const seen = new Set<Text>();
  for (const { sections } of blocks) {
    for (const [depth, section] of sections.entries()) {
      if (seen.has(section)) continue;
      seen.add(section);
      if (isOperationTitle(section.value)) add(operations, sections[depth - 1]);
    }
  }
  return operations;
}

function withPage(sections: readonly Text[]): readonly (Text | undefined)[] {
  return [undefined, ...sections];
}

function add(count: Count, section: Text | undefined): void {
  count.set(section, (count.get(section) ?? 0) + 1);
}

/** More requests in a section are hardly examples of one. */
const mostExamples = 8;

/**
 * Whether a heading that is a request line only opens the section around it: a heading beside it is about responses, and
 * all requests of that section are the same one.
 */
function isFirstOfSiblings({ method, uri, sections }: Request, { requests, first, responses }: Counts): boolean {
  const around = sections.at(-2);
  const others = first.get(around) ?? [];
  if ((responses.get(around) ?? 0) === 0 || others.length !== requests.get(around)) return false;
  const path = pathOf(uri);
  return others.every((other) => other.method === method && samePath(path, pathOf(other.uri)));
}

/** Whether a section states no code, but a sibling about responses does, and no other operation could own that. */
function isIncomplete(section: Text | undefined, around: Text | undefined, { requests, inside, codes, responses, operations }: Counts): boolean {
  if (isOperationTitle(section?.value ?? '') && (operations.get(around) ?? 0) > 1) return false;
  const others = (requests.get(around) ?? 0) - (inside.get(section) ?? 0);
  return others === 0 && (codes.get(section) ?? 0) === 0 && (responses.get(around) ?? 0) > 0;
}
