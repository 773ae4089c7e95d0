import type { Operation, OperationCode, Rule } from '../src/model.ts';
import { oncePerCode, requestLineOf } from '../src/wording/operations.ts';
import { listed } from '../src/text/prose.ts';

/** Reports an operation whose table, text or example states a different success code without a condition. */
export const inconsistentOperation: Rule = {
  name: 'inconsistent-operation',
  summary: 'one operation whose table, text or example states different success codes',
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
    for (const operation of service.pages.flatMap(({ operations }) => distinctStatements(operations))) {
      const leading = leadingStatements(operation);
      const [first] = leading;
      if (first === undefined) continue;
      const codes = listed(oncePerCode(leading).map((statement) => String(statement.code)));
      for (const { code, place } of oncePerCode(otherStatements(operation, first))) {
        if (leading.some((statement) => statement.code === code)) continue;
        const message = `${code} is the response of ${requestLineOf(operation)} here, ${codes} ${whereStated[first.stated]}`;
        yield { place, code, message, related: [{ place: first.place, message: `${first.code} is the response` }] };
      }
    }
  },
};

const whereStated: Readonly<Record<OperationCode['stated'], string>> = {
  table: 'in the table',
  section: 'under the status codes',
  elsewhere: 'in the text',
  example: 'in the example',
};

/** The operations of a page; of those that share all statements only the first. */
function distinctStatements(operations: readonly Operation[]): readonly Operation[] {
  const seen = new Set<number | undefined>();
  return operations.filter(({ codes: [first] }) => {
    const isNew = !seen.has(first?.place.start);
    seen.add(first?.place.start);
    return isNew;
  });
}

/** The success codes of the status table, else of the section on status codes, else of the text; none if each has a condition. */
function leadingStatements({ codes }: Operation): readonly OperationCode[] {
  const successes = codes.filter(({ success }) => success);
  const [first] = successes;
  if (first === undefined || first.stated === 'example') return [];
  const leading = successes.filter(({ stated }) => stated === first.stated);
  return leading.every(({ condition }) => condition !== undefined) ? [] : leading;
}

/** The other success codes, except those under a condition. */
function otherStatements({ codes }: Operation, leading: OperationCode): readonly OperationCode[] {
  return codes.filter(({ success, stated, condition }) => success && stated !== leading.stated && condition === undefined);
}
