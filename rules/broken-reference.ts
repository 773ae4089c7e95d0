import type { Rule } from '../src/model.ts';

/** Reports a reference of a specification that leads nowhere, or that stands where words should. */
export const brokenReference: Rule = {
  name: 'broken-reference',
  summary: 'a reference in a specification that leads back to itself, or stands in the place of a description',
  why: `A response that refers to itself has no words. A description such as \`"#/components/responses/TooMany"\` is
shown to readers as it stands: \`$ref\` was meant. References to files and addresses that are not here are left alone.`,
  severity: 'error',
  example: [],
  *check({ service }) {
    for (const { place, message } of service.pages.flatMap(({ brokenReferences = [] }) => brokenReferences)) yield { place, message };
  },
};
