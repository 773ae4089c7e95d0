import type { Rule } from '../src/model.ts';
import { reportedPages } from '../src/wording/reported-lists.ts';

/** Reports a reference of a specification that leads nowhere, or that stands where words should. */
export const brokenReference: Rule = {
  name: 'broken-reference',
  summary: 'a reference that leads back to itself, stands in the place of a description, or names a text that its file lacks',
  why: `A response that refers to itself has no words. A description such as \`"#/components/responses/TooMany"\` reaches
readers as it stands: its author meant \`$ref\`. OpenStack's os-api-ref is similar. If the file of a \`rest_status_code\` directive has
no text for a code, the page does not show this code. If only the name of the case is unknown, readers see the text for any case. The rule
does not check references to files and addresses that are not here.`,
  severity: 'error',
  example: [],
  *check({ service, isReported }) {
    for (const { place, message } of reportedPages(service, isReported).flatMap(({ brokenReferences = [] }) => brokenReferences)) yield { place, message };
  },
};
