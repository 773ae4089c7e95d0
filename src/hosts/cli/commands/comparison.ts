import type { PageFacts, StatusEntry } from '../../../model.ts';

/** One code on two sides; undefined for a side that does not state it. */
export interface Compared {
  readonly code: number;
  /** `same` if phrases and descriptions are equal, `other` if they differ, else the only side that states it. */
  readonly kind: 'same' | 'other' | 'left' | 'right';
  readonly left: Stated | undefined;
  readonly right: Stated | undefined;
}

/** What one side says about a code. */
export interface Stated {
  readonly phrase: string | undefined;
  readonly description: string | undefined;
}

/** The codes of two sets of pages, ascending, each with the first statement of both sides. */
export function comparisonOf(left: readonly PageFacts[], right: readonly PageFacts[]): readonly Compared[] {
  const [ones, others] = [statedIn(left), statedIn(right)];
  const codes = [...new Set([...ones.keys(), ...others.keys()])].sort((one, other) => one - other);
  return codes.map((code) => {
    const [one, other] = [ones.get(code), others.get(code)];
    return { code, kind: kindOf(one, other), left: one, right: other };
  });
}

/** The first statement of each code; if there are reference tables, only these count. */
function statedIn(pages: readonly PageFacts[]): ReadonlyMap<number, Stated> {
  const tables = pages.flatMap(({ statusLists }) => statusLists);
  const references = tables.filter(({ scope }) => scope === 'reference');
  const entries = (references.length > 0 ? references : tables).flatMap((table) => table.entries);
  return new Map(entries.map((entry) => [entry.code, statedBy(entry)] as const).toReversed());
}

function statedBy({ phrase, description }: StatusEntry): Stated {
  return { phrase: phrase?.text, description: description?.text };
}

function kindOf(one: Stated | undefined, other: Stated | undefined): Compared['kind'] {
  if (one === undefined) return 'right';
  if (other === undefined) return 'left';
  return one.phrase === other.phrase && one.description === other.description ? 'same' : 'other';
}
