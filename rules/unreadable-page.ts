import type { Rule } from '../src/model.ts';

/** Reports a page or folder that cannot be read. */
export const unreadablePage: Rule = {
  name: 'unreadable-page',
  summary: 'a page or a folder that cannot be read, with the reason',
  why: `What is not read is not checked, and what the other pages of its service are faulted for may be wrong without
it: a link that leads nowhere, a page that is closed to the reader or is too large, a folder that cannot be listed.`,
  severity: 'error',
  example: [],
};
