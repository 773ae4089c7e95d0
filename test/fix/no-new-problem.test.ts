import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newProblems } from '../../src/fix/new-problems.ts';
import { fixPages } from '../../src/fix/index.ts';
import type { Judgement, PageOutcome } from '../../src/fix/index.ts';
import type { Canon, Edit, Page, Rewritten } from '../../src/model.ts';
import { canonOf, house } from '../rules/fixtures.ts';
import { inputs } from '../inputs.ts';
import { judged, pageWith, rst } from './fixing.ts';

const lamps = await canonOf(`
headers: {}
codes:
  200: { phrase: OK, required: true, methods: [GET, PUT], description: Specifies the normal response for the GET and PUT operations. }
  201: { phrase: Created, required: false, methods: [POST], description: Specifies the normal response for the POST operation. }
  404: { phrase: Not Found, required: false, description: There is no such lamp. }
  422: { phrase: Unprocessable Content, required: false, aliases: [Unprocessable Entity] }
  503: { phrase: Service Unavailable, required: true, description: The lamp is being cleaned. }
`);

const code = fc.constantFrom(200, 201, 404, 422, 503);
const phrase = fc.constantFrom(
  '', 'OK', 'ok', 'Created', 'Not Found', 'NotFound', 'Not Fuond', 'Forbidden', 'lampFault', 'Conflict (name is taken)', 'Unprocessable Entity',
  'Service Unavailable', 'Bad Gateway',
);
const description = fc.constantFrom(
  '', 'OK', 'Not Found', 'There is no such lamp.', 'there is not such a lamp', 'The lamp is lit.', 'The requested page was not found.',
  'The request is not completed because the request is invalid.', 'Specifies the normal response for the GET, PUT, and POST operations.',
  'Specifies the normal response for the POST operation.', 'Not Found: somebody took the lamp.', 'The lamp is being cleaned.',
  'The server failed to process the request.', 'The lamp is broken.\n\nThe requested page was not found.', 'Conflict',
);
const row = fc.tuple(code, phrase, description);

/** A page with one table, of an operation or not. */
const pageSource = fc.record({
  operation: fc.option(fc.constantFrom('GET /v1/lamps', 'POST /v1/lamps', 'DELETE /v1/lamps/{id}'), { nil: undefined, freq: 1 }),
  rows: fc.array(row, { minLength: 3, maxLength: 5 }),
  hasPhrases: fc.boolean(),
}).map(({ operation, rows, hasPhrases }) => {
  const cells = rows.map(([number, name, words]) => (hasPhrases ? [String(number), name, words] : [`${number} ${name}`.trim(), words]));
  const all = [hasPhrases ? ['Status Code', 'Message', 'Description'] : ['Status Code', 'Description'], ...cells];
  const lines = all.flatMap((texts) => texts.map((text, at) => `   ${at === 0 ? '*' : ' '} - ${text.replaceAll('\n', '\n       ')}`.trimEnd()));
  const request = operation === undefined ? [] : ['URI', '---', '', operation, '', 'Status Codes', '------------', ''];
  return ['Lamps', '=====', '', ...request, '.. list-table::', '   :header-rows: 1', '', ...lines, ''].join('\n');
});

const service = fc.array(pageSource, { minLength: 1, maxLength: 3 })
  .map((sources) => sources.map((source, at) => pageWith(source, `page${at}.rst`)));
const canon = fc.constantFrom(house, lamps);
const extent = fc.constantFrom('safe' as const, 'all' as const);
/** Of the fixes, those that are asked for. */
const chosen = fc.func(fc.boolean()).map((choose) => (key: string) => choose(key));

/** A judge that offers only the chosen fixes. */
function judgeOf(own: Canon, which: 'safe' | 'all', choose: (key: string) => boolean): (pages: readonly Page[]) => Judgement {
  return (pages) => {
    const { problems, ...known } = judged(pages, own, which);
    return { ...known, problems: problems.map((each) => ({ ...each, offered: each.offered && choose(each.key) })) };
  };
}

function pagesAfter(outcomes: readonly PageOutcome[]): readonly Page[] {
  return outcomes.map(({ page }) => page);
}

const runs = { numRuns: inputs(20, 2) };

describe('fixing a service', () => {
  it('causes no new problem, whatever is fixed', () => {
    fc.assert(fc.property(service, canon, extent, chosen, (pages, own, which, choose) => {
      const after = pagesAfter(fixPages(pages, () => rst, judgeOf(own, which, choose)));
      const fresh = newProblems(judged(pages, own).problems, judged(after, own).problems);
      expect(fresh.map(({ problem: { rule, code: of, message } }) => `${rule} ${of}: ${message}`)).toEqual([]);
    }), runs);
  });

  it('changes nothing when it is done again', () => {
    fc.assert(fc.property(service, canon, extent, chosen, (pages, own, which, choose) => {
      const judge = judgeOf(own, which, choose);
      const once = pagesAfter(fixPages(pages, () => rst, judge));
      expect(pagesAfter(fixPages(once, () => rst, judge)).map(({ source }) => source)).toEqual(once.map(({ source }) => source));
    }), runs);
  });

  it('ends the same in whatever order fixes are taken back', () => {
    fc.assert(fc.property(service, canon, fc.gen(), (pages, own, gen) => {
      const judge = judgeOf(own, 'all', () => true);
      const shuffled = (now: readonly Page[]): Judgement => {
        const { problems, ...known } = judge(now);
        return { ...known, problems: gen(fc.shuffledSubarray, [...problems], { minLength: problems.length, maxLength: problems.length }) };
      };
      const source = ({ page, declined }: PageOutcome) => [page.source, declined.map(({ problem: { rule, place } }) => `${rule} ${place.start}`).toSorted()];
      expect(fixPages(pages, () => rst, shuffled).map(source)).toEqual(fixPages(pages, () => rst, judge).map(source));
    }), runs);
  });

  it('applies each fix that is offered, or tells why it does not', () => {
    fc.assert(fc.property(service, canon, (pages, own) => {
      const judge = judgeOf(own, 'all', () => true);
      const outcomes = fixPages(pages, () => rst, judge);
      const left = judge(pagesAfter(outcomes)).problems.filter(({ offered }) => offered).map(({ key }) => key);
      const told = outcomes.flatMap(({ declined }) => declined);
      expect(told.length).toBeGreaterThanOrEqual(left.length);
    }), runs);
  });

  it('hands the writer each fix that it declined only once', () => {
    const { writer } = rst;
    if (writer === undefined) throw new Error('rst has no writer');
    let attempts = 0;
    const refusing = {
      ...rst,
      writer: {
        ...writer,
        write: ({ source }: Page, edits: readonly Edit[]): Rewritten => {
          attempts += 1;
          return { source, declined: edits.map((edit) => ({ edit, reason: 'not today' })) };
        },
      },
    };
    const page = pageWith([
      'Status Codes', '============', '', '=== ============ =========', '200 OK           Lit.', '404 Not Fuond    Gone.', '502 Bad Gatewy   Down.', '=== ============ =========', '',
    ].join('\n'));
    const [outcome] = fixPages([page], () => refusing, judgeOf(house, 'all', () => true));
    expect(outcome!.declined.map(({ reason }) => reason)).toContain('not today');
    expect(attempts).toBe(1);
  });
});
