import type { Text } from '../model.ts';
import type { BlockInContext } from './blocks-in-context.ts';
import { samePath } from './request-line.ts';
import type { Request } from './requests.ts';
import { isOperationTitle, isPartTitle, isResponseTitle } from './section-titles.ts';

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
  return owners.flatMap((owner) => extentsOfOwner(owner, owners, blocks, coded)).filter((extent) => isDocumented(extent, coded));
}

/** A section that documents operations. */
interface Owner {
  /** The section and those around it, outermost first. */
  readonly sections: readonly Text[];
  readonly requests: readonly Request[];
}

function ownersOf(
  blocks: readonly BlockInContext[], requests: readonly Request[], coded: ReadonlySet<number>,
): readonly Owner[] {
  const byTitle = new Map<Text | undefined, { sections: readonly Text[]; requests: Request[] }>();
  const lift = new Lift(blocks, requests, coded);
  for (const request of requests) {
    const sections = lift.sectionsOf(request);
    const owner = byTitle.get(sections.at(-1));
    if (owner === undefined) byTitle.set(sections.at(-1), { sections, requests: [request] });
    else owner.requests.push(request);
  }
  return [...byTitle.values()].map(({ sections, requests: all }) => ({ sections, requests: distinct(strongest(all)) })).filter(({ requests: some }) => some.length > 0);
}

/** Finds the section that documents a request, rather than a part of it such as "URI". */
class Lift {
  readonly #blocks: readonly BlockInContext[];
  readonly #requests: readonly Request[];
  readonly #coded: ReadonlySet<number>;

  constructor(blocks: readonly BlockInContext[], requests: readonly Request[], coded: ReadonlySet<number>) {
    this.#blocks = blocks;
    this.#requests = requests;
    this.#coded = coded;
  }

  sectionsOf({ sections, heading, at }: Request): readonly Text[] {
    if (heading) return sections;
    const { sections: all, parts } = this.#blocks[at]!;
    const top = all.length - parts.length;
    let depth = sections.length;
    while (depth > top && isPartTitle(sections[depth - 1]!.value)) depth -= 1;
    while (depth > top && this.#isIncomplete(sections.slice(0, depth))) depth -= 1;
    return sections.slice(0, depth);
  }

  /** Whether a section states no code, but a sibling about responses does, and no other request could own that. */
  #isIncomplete(sections: readonly Text[]): boolean {
    const around = sections.slice(0, -1);
    const isOther = ({ sections: others, at }: Request): boolean =>
      isWithin(others, around) && !isWithin(this.#blocks[at]!.sections, sections);
    if (this.#requests.some(isOther)) return false;
    const codes = [...this.#coded].map((at) => this.#blocks[at]!.sections).filter((others) => isWithin(others, around));
    return !codes.some((others) => isWithin(others, sections))
      && codes.some((others) => isResponseTitle(others[around.length]?.value ?? ''));
  }
}

function isWithin(sections: readonly Text[], around: readonly Text[]): boolean {
  return around.length === 0 || sections[around.length - 1] === around.at(-1);
}

/** The requests of a section in the plainest form that it has: beside stated requests, an example does not count. */
function strongest(requests: readonly Request[]): readonly Request[] {
  for (const form of ['stated', 'line'] as const) {
    const alike = requests.filter((request) => request.form === form);
    if (alike.length > 0) return alike;
  }
  return requests;
}

/** Each request once; several methods without a path only mention methods and are no requests. */
function distinct(requests: readonly Request[]): readonly Request[] {
  const named = requests.filter(({ uri }) => uri !== '');
  const known = requests.length - named.length > 1 ? named : requests;
  return known.filter((request, at) => known.findIndex((other) => isSame(other, request)) === at);
}

/** A heading may omit the common beginning of all paths. */
function isSame(one: Request, other: Request): boolean {
  if (one.method !== other.method) return false;
  return samePath(one.uri, other.uri) || (one.heading && other.uri.endsWith(one.uri));
}

function extentsOfOwner(
  owner: Owner, owners: readonly Owner[], blocks: readonly BlockInContext[], coded: ReadonlySet<number>,
): readonly Extent[] {
  const { sections } = owner;
  const others = owners.filter((other) => other !== owner && isWithin(other.sections, sections));
  const inner = others.filter((other) => other.sections.length > sections.length);
  const isOwn = (at: number): boolean => isWithin(blocks[at]!.sections, sections)
    && !inner.some((other) => isWithin(blocks[at]!.sections, other.sections));
  const starts = inner.map(({ requests }) => requests[0]?.at ?? 0);
  const rows = rowsOf(owner, blocks, coded, starts);
  return rows.map((requests, number): Extent => {
    const alone = rows.length === 1 && inner.length === 0;
    const from = alone ? 0 : requests[0]!.at;
    const to = Math.min(rows[number + 1]?.[0]!.at ?? blocks.length, ...starts.filter((start) => start > requests[0]!.at));
    return {
      requests,
      sections,
      blocks: new Set(requests.length > maxRequestRow ? [] : [...blocks.keys()].filter((at) => at >= from && at < to && isOwn(at))),
    };
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
    const ends = last === undefined || request.heading || inner.some((at) => at > last.at && at < request.at)
      || blocks.slice(last.at, request.at).some((inContext, at) => coded.has(last.at + at) || isResponse(inContext, sections.length));
    if (ends || row === undefined) rows.push([request]);
    else row.push(request);
  }
  return rows;
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
  if (form === 'stated') return true;
  const [isTitled, returns] = [isOperationTitle(sections.at(-1)?.value ?? ''), [...coded].some((at) => blocks.has(at))];
  return form === 'line' ? isTitled || returns : isTitled && returns;
}
