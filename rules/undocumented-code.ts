import type { Operation, OperationCode, Rule, StatusTable } from '../src/model.ts';

/** A code that an operation returns and the service's table lacks. */
export const undocumentedCode: Rule = {
  name: 'undocumented-code',
  summary: "an operation returns a code that its service's table lacks",
  why: `The status table is where readers look up what a response means. A code that the service's own operations return
and the table lacks is the one they look for in vain.`,
  severity: 'warning',
  example: {
    'reading_a_lamp.rst': `Reading a Lamp
==============

URI
---

GET /v1/lamps/{lamp_id}

Status Codes
------------

=========== ====================
Status Code Description
=========== ====================
200         The lamp is found.
=========== ====================
`,
    'status_codes.rst': `Status Codes
============

============== =========================================
Status Code    Description
============== =========================================
400            The server failed to process the request.
============== =========================================
`,
  },
  *check({ service }) {
    const tables = service.pages.flatMap((page) => page.statusTables.filter(({ scope }) => scope === 'reference'));
    if (tables.length === 0) return;
    const documented = new Set(tables.flatMap((table) => table.entries.map(({ code }) => code)));
    for (const { operations } of service.pages) {
      const [operation] = operations;
      if (operation === undefined) continue;
      for (const { code, place } of onceEach(operation.codes)) {
        if (documented.has(code)) continue;
        const message = `${code} is returned by ${operation.method} ${operation.uri}; the service's status tables lack it`;
        yield { place, code, message, related: [{ place: homeOf(code, tables).place, message: `${code} is not in this table` }] };
      }
    }
  },
};

function onceEach(codes: Operation['codes']): readonly OperationCode[] {
  return codes.filter(({ code }, at) => codes.findIndex((other) => other.code === code) === at);
}

/** The table in which a reader would look for a code. */
function homeOf(code: number, tables: readonly StatusTable[]): StatusTable {
  return tables.find(({ entries }) => entries.some((entry) => Math.floor(entry.code / 100) === Math.floor(code / 100))) ?? tables[0]!;
}
