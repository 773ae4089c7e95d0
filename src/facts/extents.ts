import type { Text } from '../model.ts';
import { countBefore } from '../text/ordered.ts';
import type { BlockInContext } from './blocks-in-context.ts';
import { distinct } from './distinct-requests.ts';
import { documentingSections } from './documenting-sections.ts';
import type { Request } from './requests.ts';
import { isOperationTitle, isResponseTitle } from './section-titles.ts';

/** Operations with adjacent request lines, and the blocks that belong to them. */
export interface Extent {
  readonly requests: readonly Request[];
  /** The section that documents them and the sections around it, outermost first. */
  readonly sections: readonly Text[];
  /** The numbers of the page's blocks that belong to them. */
  readonly blocks: ReadonlySet<number>;
}

/** More adjacent request lines are an index of operations, which share nothing. */
const maxRequestRow = 8;

/** The extents of a page's operations; `coded` are the numbers of the blocks that state codes. */
export function extentsOf(
  blocks: readonly BlockInContext[], requests: readonly Request[], coded: ReadonlySet<number>,
): readonly Extent[] {
  const owners = ownersOf(blocks, requests, coded);
  const starts = innerStarts(owners);
  const own = ownBlocks(owners, blocks);
  return owners.flatMap((owner) => extentsOfOwner(owner, starts.get(owner.sections.at(-1)) ?? [], own.get(owner) ?? [], blocks, coded))
    .filter((extent) => isDocumented(extent, coded));
}

/** A section that documents operations. */
interface Owner {
  /** The section and those around it, outermost first. */
  readonly sections: readonly Text[];
  readonly requests: readonly Request[];
}

/** No two owners have the same section. */
function ownersOf(
  blocks: readonly BlockInContext[], requests: readonly Request[], coded: ReadonlySet<number>,
): readonly Owner[] {
  const byTitle = new Map<Text | undefined, { sections: readonly Text[]; requests: Request[] }>();
  const sectionsOf = documentingSections(blocks, requests, coded);
  for (const request of requests) {
    const sections = sectionsOf(request);
    const owner = byTitle.get(sections.at(-1));
    if (owner === undefined) byTitle.set(sections.at(-1), { sections, requests: [request] });
    else owner.requests.push(request);
  }
  return [...byTitle.values()].map(({ sections, requests: all }) => ({ sections, requests: distinct(strongest(all)) })).filter(({ requests: some }) => some.length > 0);
}

/** The numbers of the blocks where owners inside a section begin, ascending; `undefined` is the page. */
function innerStarts(owners: readonly Owner[]): ReadonlyMap<Text | undefined, readonly number[]> {
  const starts = new Map<Text | undefined, number[]>();
  for (const { sections, requests } of owners) {
    const start = requests[0]?.at ?? 0;
    for (const around of [undefined, ...sections].slice(0, sections.length)) {
      const known = starts.get(around);
      if (known === undefined) starts.set(around, [start]);
      else known.push(start);
    }
  }
  return new Map([...starts].map(([around, inner]) => [around, inner.toSorted((one, other) => one - other)]));
}

/** The numbers of the blocks of each owner, ascending: a block belongs to the innermost owner around it. */
function ownBlocks(owners: readonly Owner[], blocks: readonly BlockInContext[]): ReadonlyMap<Owner, readonly number[]> {
  const bySection = new Map(owners.map((owner) => [owner.sections.at(-1), owner]));
  const own = new Map<Owner, number[]>(owners.map((owner) => [owner, []]));
  for (const [at, { sections }] of blocks.entries()) {
    const home = sections.findLast((section) => bySection.has(section));
    const owner = bySection.get(home);
    if (owner !== undefined) own.get(owner)!.push(at);
  }
  return own;
}

/** The requests of a section in the plainest form that it has: beside stated requests, an example does not count. */
function strongest(requests: readonly Request[]): readonly Request[] {
  for (const form of ['declared', 'stated', 'line', 'mention'] as const) {
    const alike = requests.filter((request) => request.form === form);
    if (alike.length > 0) return alike;
  }
  return requests;
}

function extentsOfOwner(
  owner: Owner, starts: readonly number[], own: readonly number[], blocks: readonly BlockInContext[], coded: ReadonlySet<number>,
): readonly Extent[] {
  const rows = rowsOf(owner, blocks, coded, starts);
  return rows.map((requests, number): Extent => {
    const first = requests[0]!.at;
    const from = rows.length === 1 && starts.length === 0 ? 0 : first;
    const to = Math.min(rows[number + 1]?.[0]!.at ?? blocks.length, starts[indexFrom(starts, first + 1)] ?? blocks.length);
    const inside = requests.length > maxRequestRow ? [] : own.slice(indexFrom(own, from), indexFrom(own, to));
    return { requests, sections: owner.sections, blocks: new Set(inside) };
  });
}

/** The requests of a section, grouped where nothing about responses is between them. */
function rowsOf(
  { sections, requests }: Owner, blocks: readonly BlockInContext[], coded: ReadonlySet<number>, inner: readonly number[],
): readonly (readonly Request[])[] {
  const rows: Request[][] = [];
  for (const request of requests) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const ends = last === undefined || request.heading || (request.form === 'declared' && request.at > last.at + 1) || (inner[indexFrom(inner, last.at + 1)] ?? Infinity) < request.at
      || blocks.slice(last.at, request.at).some((inContext, at) => coded.has(last.at + at) || isResponse(inContext, sections.length));
    if (ends || row === undefined) rows.push([request]);
    else row.push(request);
  }
  return rows;
}

/** The index of the first of ascending numbers that is not below a number. */
function indexFrom(numbers: readonly number[], least: number): number {
  return countBefore(numbers, least, (each) => each);
}

function isResponse({ sections, before }: BlockInContext, depth: number): boolean {
  return sections.slice(depth).some(({ value }) => isResponseTitle(value)) || isResponseTitle(before?.text.value ?? '');
}

/**
 * Whether operations are documented, rather than examples or mentions: they return codes, or their title is that of
 * operations.
 */
function isDocumented({ requests, sections, blocks }: Extent, coded: ReadonlySet<number>): boolean {
  const [{ form }] = requests as readonly [Request];
  if (form === 'declared' || form === 'stated') return true;
  const [isTitled, returns] = [isOperationTitle(sections.at(-1)?.value ?? ''), [...blocks].some((at) => coded.has(at))];
  return form === 'line' ? isTitled || returns : returns && (isTitled || form === 'mention');
}
