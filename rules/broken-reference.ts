import type { Rule } from '../src/model.ts';
import { reportedPages } from '../src/wording/reported-lists.ts';

/** Reports a reference of a specification that leads nowhere, or that stands where words should. */
export const brokenReference: Rule = {
  name: 'broken-reference',
  summary: 'a reference that leads back to itself, stands in the place of a description, or names a text that its file lacks',
  why: `A response that refers to itself has no words. A description such as \`"#/components/responses/TooMany"\` is
shown to readers as it stands: \`$ref\` was meant. A \`rest_status_code\` directive (OpenStack's os-api-ref) whose file has no text for a code
leaves that out of the page; where only the name of the case is unknown, readers see the text for any case. References to files and addresses
that are not here are left alone.`,
  severity: 'error',
  example: [],
  *check({ service, isReported }) {
    for (const { place, message } of reportedPages(service, isReported).flatMap(({ brokenReferences = [] }) => brokenReferences)) yield { place, message };
  },
};
