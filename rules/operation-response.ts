import type { Canon, Operation, OperationCode, Place, Rule, Service } from '../src/model.ts';
import { listed } from '../src/text/prose.ts';

/** An operation whose success code contradicts its own service's table, or else the canon. */
export const operationResponse: Rule = {
  name: 'operation-response',
  summary: "an operation whose success code contradicts its own service's table, or else the canon",
  why: `The status table says what every POST of the service returns; the page of one POST says something else. One of
them is wrong, and clients written after the table break. 202 is right for any method, since any request may be
accepted to be done later (RFC 9110, section 15.3.3).`,
  severity: 'warning',
  options: {
    against: {
      summary: "What an operation is held against. The service's table falls back to the canon where it names no methods.",
      choices: ['service', 'canon', 'both'],
    },
  },
  example: {
    'creating_a_lamp.rst': `Creating a Lamp
===============

URI
---

POST /v1/lamps

Status Codes
------------

=========== =======================
Status Code Description
=========== =======================
200         The lamp is created.
=========== =======================
`,
  },
  *check({ service, canon, options }) {
    const models = modelsFor(options['against'], service, canon);
    for (const operation of service.pages.flatMap((page) => page.operations)) {
      for (const { code, place } of successesOf(operation)) {
        for (const { owner, responses } of models) {
          const right = responses.get(operation.method);
          if (right === undefined || right.some((response) => response.code === code)) continue;
          const codes = [...new Set(right.map((response) => response.code))].toSorted((one, another) => one - another);
          const message = `${code} is the response of ${nameOf(operation)}; ${owner} has ${listed(codes.map(String))} for ${operation.method}`;
          const related = right.flatMap((response) =>
            response.place === undefined
              ? []
              : [{ place: response.place, message: `${response.code} is the normal response of ${operation.method}` }],
          );
          yield { place, code, message, ...(related.length > 0 && { related: related.slice(0, 1) }) };
        }
      }
    }
  },
};

/** What the normal responses of methods are, according to somebody. */
interface Model {
  readonly owner: string;
  readonly responses: ReadonlyMap<string, readonly Response[]>;
}

interface Response {
  readonly code: number;
  /** The row that says so, where one does. */
  readonly place?: Place;
}

function modelsFor(against: string | undefined, service: Service, canon: Canon): readonly Model[] {
  const own = { owner: "the service's table", responses: responsesIn(service) };
  const general = { owner: 'the canon', responses: responsesOf(canon) };
  if (against === 'canon') return [general];
  if (against === 'both') return [own, general];
  return own.responses.size > 0 ? [own] : [general];
}

function responsesIn({ pages }: Service): Model['responses'] {
  const responses = new Map<string, Response[]>();
  for (const { scope, entries } of pages.flatMap((page) => page.statusTables)) {
    if (scope !== 'reference') continue;
    for (const { code, place, methods } of entries) for (const method of methods) add(responses, method, { code, place });
  }
  return responses;
}

function responsesOf({ entries }: Canon): Model['responses'] {
  const responses = new Map<string, Response[]>();
  for (const { code, methods = [] } of entries.values()) for (const method of methods) add(responses, method, { code });
  return responses;
}

function add(responses: Map<string, Response[]>, method: string, response: Response): void {
  responses.set(method, [...(responses.get(method) ?? []), response]);
}

/** The success codes of an operation, each once; 202 is right for any method, and HEAD answers as GET does. */
function successesOf({ method, codes }: Operation): readonly OperationCode[] {
  if (method === 'HEAD') return [];
  const successes = codes.filter(({ code, success }) => success && code >= 200 && code < 300 && code !== 202);
  return successes.filter(({ code }, at) => successes.findIndex((other) => other.code === code) === at);
}

function nameOf({ method, uri }: Operation): string {
  return `${method} ${uri}`.trim();
}
