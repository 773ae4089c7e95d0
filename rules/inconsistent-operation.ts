import type { Operation, OperationCode, Rule } from '../src/model.ts';
import { oncePerCode, requestLineOf } from '../src/wording/operations.ts';
import { listed } from '../src/text/prose.ts';

/** An operation page whose table and text state different success codes. */
export const inconsistentOperation: Rule = {
  name: 'inconsistent-operation',
  summary: 'an operation page whose table and text state different success codes',
  why: `The text of a page says that the call returns 200, its table that it returns 201. Whoever programs against one
of them fails against the service.`,
  severity: 'error',
  example: [{
    name: 'reading_a_lamp',
    title: 'Reading a Lamp',
    content: [
      { heading: 'URI' },
      { request: 'GET /v1/lamps/{lamp_id}' },
      { heading: 'Example Response' },
      { text: 'Status code: 200' },
      { heading: 'Status Codes' },
      {
        table: [
          ['Status Code', 'Description'],
          ['202', 'The lamp is being lit.'],
        ],
      },
    ],
  }],
  *check({ service }) {
    for (const operation of service.pages.flatMap((page) => firstOf(page.operations))) {
      const leading = leadingStatements(operation);
      const [first] = leading;
      if (first === undefined) continue;
      const codes = listed(oncePerCode(leading).map((statement) => String(statement.code)));
      for (const { code, place } of oncePerCode(otherStatements(operation, first))) {
        if (leading.some((statement) => statement.code === code)) continue;
        const where = first.stated === 'table' ? 'in the table' : 'under the status codes';
        const message = `${code} is the response of ${requestLineOf(operation)} here, ${codes} ${where}`;
        yield { place, code, message, related: [{ place: first.place, message: `${first.code} is the response` }] };
      }
    }
  },
};

/** What a page states holds for all of its operations alike. */
function firstOf(operations: readonly Operation[]): readonly Operation[] {
  return operations.slice(0, 1);
}

/** The success codes of the status table; without one, of the section on status codes. */
function leadingStatements({ codes }: Operation): readonly OperationCode[] {
  const successes = codes.filter(({ success }) => success);
  const inTable = successes.filter(({ stated }) => stated === 'table');
  return inTable.length > 0 ? inTable : successes.filter(({ stated }) => stated === 'section');
}

function otherStatements({ codes }: Operation, leading: OperationCode): readonly OperationCode[] {
  return codes.filter(({ success, stated }) => success && stated !== leading.stated);
}
