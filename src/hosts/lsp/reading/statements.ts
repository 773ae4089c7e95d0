import type { Operation, PageFacts, Place, Service, StatusEntry, StatusList } from '../../../model.ts';

/** A code as a page states it: in a row of a status list, for an operation, or in passing. */
export interface Statement {
  readonly code: number;
  /** The place of the code. */
  readonly place: Place;
  readonly list?: StatusList;
  readonly entry?: StatusEntry;
  readonly operation?: Operation;
}

/** All that the pages of a service state in a file, which may be one that they include; rows come first. */
export function statementsIn(file: string, { pages }: Service): readonly Statement[] {
  return pages.filter(({ file: own, includes = [] }) => own === file || includes.includes(file)).flatMap(statementsOn).filter(({ place }) => place.file === file);
}

/** All that a page states. */
export function statementsOn({ statusLists, operations, examples = [], mentions = [] }: PageFacts): readonly Statement[] {
  return [
    ...statusLists.flatMap((list) => list.entries.map((entry): Statement => ({ code: entry.code, place: entry.place, list, entry }))),
    ...operations.flatMap((operation) => operation.codes.map(({ code, place }): Statement => ({ code, place, operation }))),
    ...[...examples, ...mentions].map(({ code, place }): Statement => ({ code, place })),
  ];
}

/** What is stated at an offset of a file: on the code, in its row, or, where nothing is nearer, on its line. */
export function statementAt(offset: number, line: number, statements: readonly Statement[]): Statement | undefined {
  const holds = ({ start, end }: Pick<Place, 'start' | 'end'>): boolean => start <= offset && offset <= end;
  const onLine = statements.filter(({ place }) => place.line === line);
  return statements.find(({ place }) => holds(place))
    ?? statements.find(({ entry }) => entry !== undefined && holds(rowOf(entry)))
    ?? (new Set(onLine.map(({ code }) => code)).size === 1 ? onLine[0] : undefined);
}

/** From the code of a row to its last word, in the file of the code. */
export function rowOf({ place, phrase, fault, description }: StatusEntry): { readonly start: number; readonly end: number } {
  const parts = [place, phrase?.place, fault?.place, description?.place].filter((each) => each?.file === place.file) as Place[]; // none is undefined
  return { start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) };
}
