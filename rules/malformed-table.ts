import type { Rule } from '../src/model.ts';
import { reportedPages } from '../src/wording/reported-lists.ts';

/** Reports a table that could not be read. */
export const malformedTable: Rule = {
  name: 'malformed-table',
  summary: 'a table that cannot be read, with what is wrong and where',
  why: `A table that canonlint cannot read is not checked. Readers do not see it either: documentation tools put an error in its
place, or nothing.`,
  severity: 'error',
  example: [{
    name: 'status_codes',
    title: 'Status Codes',
    content: [
      {
        table: [
          ['Status Code', 'Description'],
          ['404 Not Found', 'The requested page was not found.'],
        ],
        unfinished: true,
      },
    ],
  }],
  *check({ service, isReported }) {
    for (const { place, message } of reportedPages(service, isReported).flatMap((page) => page.malformed)) yield { place, message };
  },
};
