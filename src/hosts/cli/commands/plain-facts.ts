import type { Operation, OperationCode, PageFacts, Service, StatusEntry, StatusList } from '../../../model.ts';

/** The facts of services as `canonlint facts` prints them. */
export interface PlainFacts {
  readonly version: 1;
  readonly services: readonly PlainService[];
}

interface PlainService {
  readonly name: string;
  readonly root: string;
  /** The number of pages. */
  readonly pages: number;
  readonly entries: readonly object[];
  readonly operations: readonly object[];
  readonly nearMisses: readonly object[];
}

/** The facts of services as plain data; absent properties are left out. */
export function plainFacts(services: readonly Service[]): PlainFacts {
  return { version: 1, services: services.map(plainService) };
}

function plainService({ name, root = name, pages }: Service): PlainService {
  return {
    name,
    root,
    pages: pages.length,
    entries: pages.flatMap(({ statusLists }) => statusLists.flatMap(plainEntries)),
    operations: pages.flatMap(plainOperations),
    nearMisses: pages.flatMap(({ nearMisses = [] }) =>
      nearMisses.map(({ place: { file, line }, reason }) => ({ file, line, reason }))),
  };
}

function plainEntries({ scope, entries }: StatusList): readonly object[] {
  return entries.map(({ place: { file, line, column }, code, phrase, description, outcome, methods }: StatusEntry) => ({
    file, line, column, code, phrase: phrase?.text, description: description?.text, outcome, methods, scope,
  }));
}

function plainOperations({ operations }: PageFacts): readonly object[] {
  return operations.map(({ place: { file, line }, method, uri, codes }: Operation) => ({
    file, line, method, uri,
    // the codes of an operation may stand in a file that it refers to
    codes: onceEach(codes).map(({ code, place, success }) => ({ code, ...(place.file !== file && { file: place.file }), line: place.line, success })),
  }));
}

/** The first statement of each code, which has the highest authority; one of a normal response comes before others. */
function onceEach(codes: readonly OperationCode[]): readonly OperationCode[] {
  return codes.filter((statement, at) => {
    const same = codes.filter(({ code }) => code === statement.code);
    return (same.find(({ success }) => success) ?? same[0]) === codes[at];
  });
}
