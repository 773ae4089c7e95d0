import type { Operation, Rule, StatusEntry, StatusList } from '../src/model.ts';
import { oncePerCode, requestLineOf } from '../src/wording/operations.ts';

/** A code that an operation returns and the service's table lacks. */
export const undocumentedCode: Rule = {
  name: 'undocumented-code',
  summary: "an operation returns a code that its service's table lacks",
  why: `The status table is where readers look up what a response means. A code that the service's own operations return
and the table lacks is the one they look for in vain.`,
  severity: 'warning',
  example: [
    {
      name: 'reading_a_lamp',
      title: 'Reading a Lamp',
      content: [
        { heading: 'URI' },
        { request: 'GET /v1/lamps/{lamp_id}' },
        { heading: 'Status Codes' },
        {
          table: [
            ['Status Code', 'Description'],
            ['200', 'The lamp is found.'],
          ],
        },
      ],
    },
    {
      name: 'status_codes',
      title: 'Status Codes',
      content: [
        {
          table: [
            ['Status Code', 'Description'],
            ['400', 'The server failed to process the request.'],
          ],
        },
      ],
    },
  ],
  *check({ service }) {
    const tables = service.pages.flatMap((page) => page.statusLists.filter(({ scope }) => scope === 'reference'));
    const documented = new Set(tables.flatMap((table) => table.entries.map(({ code }) => code)));
    const pages = tables.length === 0 ? [] : service.pages;
    for (const { operation, code, place } of pages.flatMap(({ operations }) => statementsOf(operations))) {
      if (documented.has(code)) continue;
      const message = `${code} is returned by ${requestLineOf(operation)}; the service's status tables lack it`;
      const related = [{ place: homeOf(code, tables).place, message: `${code} is not in this table` }];
      yield { place, code, message, related };
    }
  },
};

/** The codes that each operation of a page returns; a statement that several operations share is said of the first. */
function statementsOf(operations: readonly Operation[]) {
  const all = operations.flatMap((operation) => oncePerCode(operation.codes).map(({ code, place }) => ({ operation, code, place })));
  return all.filter(({ place }, at) => all.findIndex((other) => other.place.start === place.start) === at);
}

/** The table in which a reader would look for a code. */
function homeOf(code: number, tables: readonly StatusList[]): StatusList {
  const isNear = (entry: StatusEntry): boolean => Math.floor(entry.code / 100) === Math.floor(code / 100);
  return tables.find(({ entries }) => entries.some(isNear)) ?? tables[0]!;
}
