import type { Rule } from '../src/model.ts';

/** Reports a comment for canonlint without effect. */
export const needlessComment: Rule = {
  name: 'needless-comment',
  summary: 'a comment that silences nothing, or that asks for what there is not',
  why: `A comment that silences a rule is a promise that somebody has looked. If the problem is gone, the comment silences the
next problem, and nobody sees it. If it names a rule that does not exist, it silences nothing at all. Only a comment that names
needless-comment silences this rule.`,
  severity: 'error',
  example: [{
    name: 'status_codes',
    title: 'Status Codes',
    content: [
      { comment: 'canonlint-disable-next-table 404 -- our own words' },
      {
        table: [
          ['Status Code', 'Description'],
          ['404 Not Found', 'The requested page was not found.'],
        ],
      },
    ],
  }],
};
