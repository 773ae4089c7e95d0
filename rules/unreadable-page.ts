import type { Rule } from '../src/model.ts';

/** Reports a page or folder that cannot be read. */
export const unreadablePage: Rule = {
  name: 'unreadable-page',
  summary: 'a page or a folder that cannot be read, with the reason',
  why: `What canonlint cannot read is not checked. The problems of the other pages of the service may be wrong, too, because the
page is missing. Reasons are a link that leads nowhere, a page that may not be read or is too large, and a folder that cannot be listed.`,
  severity: 'error',
  example: [],
};
