import type { Finding, Operation, OperationCode, PageFacts, Rule } from '../src/model.ts';
import { oncePerCode, requestLineOf } from '../src/wording/operations.ts';
import { ownResponsesOf } from '../src/wording/own-responses.ts';
import { disagreementOf, specifiedPairs } from '../src/wording/specified.ts';
import type { SpecifiedPair } from '../src/wording/specified.ts';
import { listed } from '../src/text/prose.ts';
import { reportedPages } from '../src/wording/reported-lists.ts';

/** Reports an operation whose table, text or example states a different success code without a condition. */
export const inconsistentOperation: Rule = {
  name: 'inconsistent-operation',
  summary: 'one operation whose table, text, example or specification states different codes',
  why: `The text of a page says that a call returns 200. The table on the same page says that it returns 201. If you write a
client by the wrong one, it fails.

On pages of Markdown, HTML and AsciiDoc, only an operation's own list of statuses counts, and what stands under a title about them. Text and examples may be
about another operation there.

If a service has a specification (OpenAPI), the rule compares its pages with the specification. It reports a code that the specification lacks, unless the
specification has \`default\` or a class such as \`4XX\`. It also reports a success that the page lacks.`,
  severity: 'error',
  example: [{
    name: 'reading_a_lamp',
    title: 'Reading a Lamp',
    content: [
      { heading: 'URI' },
      { request: 'GET /v1/lamps/{lamp_id}' },
      { heading: 'Response Code' },
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
  *check({ service, isReported }) {
    for (const operation of reportedPages(service, isReported).flatMap(withOwnResponses)) {
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
    for (const pair of specifiedPairs(service)) yield* againstSpecification(pair);
  },
};

/** The operations of a page, each with the statements that count. */
function withOwnResponses(page: PageFacts): readonly Operation[] {
  return distinctStatements(page.operations).map((operation) => ({ ...operation, codes: ownResponsesOf(operation, page) }));
}

/** What a page says of an operation, against the specification of its service. */
function* againstSpecification(pair: SpecifiedPair): Generator<Finding> {
  const { described, specified } = pair;
  const request = requestLineOf(described);
  const { unspecified, unmentioned } = disagreementOf(pair);
  for (const { code, place } of unspecified) {
    const message = `${code} is a response of ${request} here, and not in the specification`;
    yield { place, code, message, related: [{ place: specified.place, message: 'the specification has the operation here' }] };
  }
  for (const { code, place } of unmentioned) {
    const message = `the specification has ${code} as a success of ${request}, which is not here`;
    yield { place: described.place, code, message, related: [{ place, message: `${code} in the specification` }] };
  }
}

const whereStated: Readonly<Record<OperationCode['stated'], string>> = {
  table: 'in the table',
  section: 'under the status codes',
  elsewhere: 'in the text',
  example: 'in the example',
};

/** The operations of a page; of those that share all statements only the first. */
function distinctStatements(operations: readonly Operation[]): readonly Operation[] {
  const seen = new Set<string>();
  return operations.filter(({ codes: [first] }) => {
    const key = first === undefined ? '' : `${first.place.file}:${first.place.start}`;
    const isNew = !seen.has(key);
    seen.add(key);
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
