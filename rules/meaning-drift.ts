import type { Rule, Service, StatusEntry, Wording } from '../src/model.ts';
import { meaningFaultOf } from '../src/text/meaning.ts';

/** A description that says something wrong for its code. */
export const meaningDrift: Rule = {
  name: 'meaning-drift',
  summary: 'a description that says something wrong for its code: a statement known as wrong, or the text of another',
  why: `Other words for the same meaning are untidy; another meaning sends readers the wrong way. Who reads that 502
is about an invalid request looks for the fault in the request, which was never wrong.`,
  severity: 'error',
  example: {
    'status_codes.rst': `Status Codes
============

=============== ============================================================
Status Code     Description
=============== ============================================================
403 Forbidden   The requested page was not found.
502 Bad Gateway The request is not completed because the request is invalid.
=============== ============================================================
`,
  },
  *check({ service, canon }) {
    for (const { entry, description, ofOperation } of describedEntries(service)) {
      const { code, phrase } = entry;
      const { text: actual, place } = description;
      const asPhrase = phrase?.place.start === place.start;
      const fault = meaningFaultOf(code, actual, canon, { ofOperation, asPhrase });
      if (fault === undefined) continue;
      const right = canon.entries.get(code)?.description;
      const expected = right === undefined ? {} : { expected: right };
      yield { place, entry, code, message: `${code} ${fault}`, actual, ...expected };
    }
  },
};

interface DescribedEntry {
  readonly entry: StatusEntry;
  readonly description: Wording;
  readonly ofOperation: boolean;
}

function describedEntries({ pages }: Service): readonly DescribedEntry[] {
  const tables = pages.flatMap((page) => page.statusTables);
  return tables.flatMap(({ entries, scope }) => entries.flatMap((entry) => {
    const { description } = entry;
    return description === undefined ? [] : [{ entry, description, ofOperation: scope === 'operation' }];
  }));
}
