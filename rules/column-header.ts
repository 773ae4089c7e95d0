import type { Rule } from '../src/model.ts';
import { quoted } from '../src/text/prose.ts';
import { reportedPages } from '../src/wording/reported-lists.ts';

/** Reports a header that differs from the canon's. */
export const columnHeader: Rule = {
  name: 'column-header',
  summary: "a header in other words than the canon's",
  why: `One service calls the column "Status Code", the next one "Returned Value". Readers take them for different things,
and so do programs that read the pages.`,
  severity: 'off',
  example: [{
    name: 'status_codes',
    title: 'Status Codes',
    content: [
      {
        table: [
          ['Returned Value', 'Description'],
          ['404 Not Found', 'The requested page was not found.'],
        ],
      },
    ],
  }],
  *check({ service, canon: { headers }, isReported }) {
    const tables = reportedPages(service, isReported).flatMap((page) => page.statusLists);
    for (const { header, holds } of tables.flatMap((table) => table.columns)) {
      const expected = holds && headers[holds];
      if (expected === undefined || header.text === expected) continue;
      const message = `the column is called ${quoted(header.text)}; the canon calls it ${quoted(expected)}`;
      yield { place: header.place, message, actual: header.text, expected };
    }
  },
};
