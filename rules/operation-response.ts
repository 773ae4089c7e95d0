import type { Canon, Finding, Operation, OperationCode, Place, Rule, Service } from '../src/model.ts';
import { isNamed } from '../src/wording/canon-choice.ts';
import { requestLineOf, tellingSuccesses } from '../src/wording/operations.ts';
import { mayCreate, oddityOf, oddSuccesses } from '../src/wording/siblings.ts';
import { folderOf } from '../src/text/folder-of.ts';
import { grouped } from '../src/text/grouped.ts';
import { listed } from '../src/text/prose.ts';
import { reportedPages } from '../src/wording/reported-lists.ts';

/** Reports an operation whose success code contradicts the table of its service, or else the canon. */
export const operationResponse: Rule = {
  name: 'operation-response',
  summary: "an operation whose success code contradicts its own service's table, or else the canon",
  why: `The status table says what every POST of the service returns, but the page of one POST says something else. One of
them is wrong, and a client that follows the wrong one breaks.

202 is right for any method, because a service may accept any request and carry it out later (RFC 9110, section 15.3.3). An operation that has the right code may have
others beside it. A table in a folder with operations of its own is not about those in other folders.`,
  severity: 'warning',
  options: {
    against: {
      summary: "What an operation is held against. The service's table falls back to the canon where it names no methods.",
      choices: ['service', 'canon', 'both'],
    },
  },
  example: [{
    name: 'creating_a_lamp',
    title: 'Creating a Lamp',
    content: [
      { heading: 'URI' },
      { request: 'POST /v1/lamps' },
      { heading: 'Status Codes' },
      {
        table: [
          ['Status Code', 'Description'],
          ['200', 'The lamp is created.'],
        ],
      },
    ],
  }],
  *check({ service, canon, options, isReported }) {
    const reported = reportedPages(service, isReported).flatMap((page) => page.operations);
    if (reported.length === 0) return;
    const models = modelsFor(options['against'], service, canon);
    for (const odd of oddSuccesses(service)) {
      const { code, place, example } = odd;
      yield { place, code, message: oddityOf(odd), related: [{ place: example.place, message: `${example.code} is the response of another` }] };
    }
    for (const { operation, code, place, owner, right } of reported.filter(isHeldAgainstTables).flatMap((each) => contradictionsOf(each, models))) {
      const codes = [...new Set(right.map((response) => response.code))].toSorted((one, other) => one - other);
      const rights = `${owner} has ${listed(codes.map(String))} for ${operation.method}`;
      const message = `${code} is the response of ${requestLineOf(operation)}; ${rights}`;
      yield { place, code, message, ...rowOf(right, operation) };
    }
  },
};

/**
 * Specifications have operations of every kind: a POST counts if it says that it creates, and none that the reader's server answers. Of a
 * POST without a path nobody can tell whether it creates.
 */
function isHeldAgainstTables(operation: Operation): boolean {
  const { specified, method, uri } = operation;
  if (method === 'POST' && uri === '') return false;
  return specified === undefined || (specified === 'service' && (method !== 'POST' || mayCreate(operation)));
}

/** A success code of an operation for which a model has other codes. */
interface Contradiction extends Pick<OperationCode, 'code' | 'place'> {
  readonly operation: Operation;
  readonly owner: string;
  readonly right: readonly Response[];
}

function contradictionsOf(operation: Operation, models: readonly Model[]): readonly Contradiction[] {
  const successes = tellingSuccesses(operation);
  return models.flatMap(({ owner, responses, isAbout }) => {
    const right = (responses.get(operation.method) ?? []).filter((response) => isAbout(response, operation));
    // a success beside the right one is for a case of its own
    if (right.length === 0 || successes.some(({ code }) => right.some((response) => response.code === code))) return [];
    return successes.map(({ code, place }) => ({ operation, code, place, owner, right }));
  });
}

/** The row that an operation contradicts, if there is one. */
function rowOf(right: readonly Response[], { method }: Operation): Pick<Finding, 'related'> {
  const row = right.find((response) => response.place !== undefined);
  if (row?.place === undefined) return {};
  return { related: [{ place: row.place, message: `${row.code} is the normal response of ${method}` }] };
}

/** The normal responses of methods according to the service or the canon. */
interface Model {
  readonly owner: string;
  readonly responses: ReadonlyMap<string, readonly Response[]>;
  /** Whether a response of a method is also that of an operation. */
  readonly isAbout: (response: Response, operation: Operation) => boolean;
}

interface Response {
  readonly code: number;
  /** The row that says so, if there is one. */
  readonly place?: Place;
}

function modelsFor(against: string | undefined, service: Service, canon: Canon): readonly Model[] {
  const own: Model = { owner: "the service's table", responses: responsesIn(service), isAbout: tablesOfFolders(service) };
  const general: Model = { owner: 'the canon', responses: responsesOf(canon), isAbout: () => true };
  if (against === 'canon') return [general];
  if (against === 'both') return [own, general];
  return [own, ...isNamed(canon) && !claimed.some((method) => own.responses.has(method)) ? [general] : []];
}

/**
 * Tells whether a table is about an operation. Where each API of a portal has a folder, a table beside the operations of one is not about those of another; one that stands
 * apart from all operations is about all.
 */
function tablesOfFolders({ pages }: Service): Model['isAbout'] {
  let documenting: ReadonlyMap<string, readonly string[]> | undefined;
  return ({ place }, operation) => {
    if (place === undefined) return true;
    documenting ??= grouped(pages.flatMap(({ file, operations }) => (operations.length > 0 ? [file] : [])), folderOf);
    const folder = folderOf(place.file);
    const hasOwnOperations = documenting.get(folder)?.some((file) => file !== place.file) === true;
    return !hasOwnOperations || operation.place.file.startsWith(folder);
  };
}

/** A table about other methods only says nothing about those of the operations. */
const claimed: readonly string[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

function responsesIn({ pages }: Service): Model['responses'] {
  const responses = new Map<string, Response[]>();
  const tables = pages.flatMap((page) => page.statusLists).filter(({ scope }) => scope === 'reference');
  for (const { code, place, methods } of tables.flatMap((table) => table.entries)) {
    for (const method of methods) add(responses, method, { code, place });
  }
  return responses;
}

function responsesOf({ entries }: Canon): Model['responses'] {
  const responses = new Map<string, Response[]>();
  for (const { code, methods = [] } of entries.values()) {
    for (const method of methods) add(responses, method, { code });
  }
  return responses;
}

function add(responses: Map<string, Response[]>, method: string, response: Response): void {
  responses.set(method, [...(responses.get(method) ?? []), response]);
}
