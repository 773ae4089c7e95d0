import type { PageFacts, Place, Problem, Service } from '../model.ts';
import { grouped } from '../text/grouped.ts';

/** What a problem is about, independent of its words, its line, and what else stands on its page. */
export interface ProblemIdentity {
  /** The rule, the file, the code and the row: equal for the same problem before and after a change. */
  readonly key: string;
  /** The file, the code and the row: equal for all problems of one row. */
  readonly row: string;
  /** The rows that the problem refers to. */
  readonly relatedRows: readonly string[];
}

/**
 * What problems of services are about. Two problems are the same if their rule, file, code and row are; a row is known
 * by how many rows of its code stand above it, since lines and words change.
 */
export function identityIn(services: readonly Pick<Service, 'pages'>[]): (problem: Problem) => ProblemIdentity {
  const rows = rowsOn(services.flatMap(({ pages }) => pages));
  const rowAt = ({ code, place }: { readonly code?: number | undefined; readonly place: Place }): string => rows.get(keyOf(place)) ?? JSON.stringify([place.file, code]);
  return ({ rule, code, place, related = [] }) => {
    const row = rowAt({ code, place });
    return { row, key: JSON.stringify([rule, row, code]), relatedRows: related.map(rowAt) };
  };
}

/** The row at each start of its words. */
function rowsOn(pages: readonly PageFacts[]): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  for (const same of grouped(pages.flatMap(statementsOn), kindOf).values()) {
    const starts = [...new Set(same.map(({ place }) => place.start))].toSorted((one, other) => one - other);
    const nths = new Map(starts.map((start, nth) => [start, nth]));
    for (const statement of same) {
      const row = JSON.stringify([statement.place.file, statement.code, statement.kind, nths.get(statement.place.start)]);
      for (const place of [statement.place, ...statement.words]) if (!rows.has(keyOf(place))) rows.set(keyOf(place), row);
    }
  }
  return rows;
}

/** A code as a page states it, in a row or in its text. */
interface Statement {
  /** A new row of a reference is none of an operation, and the other way round. */
  readonly kind: 'reference' | 'operation' | 'text' | 'example' | 'mention';
  readonly code: number;
  readonly place: Place;
  readonly words: readonly Place[];
}

/** Rows first, since an operation's statement may be the code of a row. */
function statementsOn({ statusLists, operations, examples = [], mentions = [] }: PageFacts): readonly Statement[] {
  const inRows = statusLists.flatMap(({ scope, entries }) => entries.map(({ code, place, phrase, fault, description }): Statement => {
    const words = [phrase, fault, description, ...(description?.parts ?? [])].flatMap((wording) => wording?.place ?? []);
    return { kind: scope === 'operation' ? 'operation' : 'reference', code, place, words };
  }));
  const inText = operations.flatMap(({ codes }) => codes.map(({ code, place }): Statement => ({ kind: 'text', code, place, words: [] })));
  const shown = examples.map(({ code, place, phrase }): Statement =>
    ({ kind: 'example', code, place, words: phrase === undefined ? [] : [phrase.place] }));
  const mentioned = mentions.map(({ code, place, phrase }): Statement => ({ kind: 'mention', code, place, words: [phrase.place] }));
  return [...inRows, ...inText, ...shown, ...mentioned];
}

function kindOf({ kind, code, place: { file } }: Statement): string {
  return `${file}\0${kind}\0${code}`;
}

function keyOf({ file, start }: Place): string {
  return `${file}\0${start}`;
}
