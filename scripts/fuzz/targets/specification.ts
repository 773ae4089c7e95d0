import { hasRootKey } from '../../../src/formats/openapi/root-key.ts';
import { faultOfPage, pageWith } from '../page-law.ts';
import type { Random } from '../random.ts';
import { fixturesIn, pageNames, realPage } from '../samples.ts';
import type { Target } from '../target.ts';
import { mutatedYaml } from '../yaml-mutations.ts';

const tokens = [
  'openapi: 3.0.3', 'swagger: "2.0"', 'paths:', '/kites/{kite}:', 'get:', 'post:', 'responses:', '"404":', '404:', 'default:', '4XX:', 'description: ', 'description: |\n  ',
  '$ref: ', '"#/components/responses/Gone"', '"#/a"', '#/paths/~1kites/get', 'components:', 'webhooks:', 'callbacks:', 'Not Found', 'Unprocessable Entity', '{"$ref":"#/a"}',
];

/** A mutated specification of the fixtures, or a real one. */
export const specification: Target = {
  name: 'specification',
  encoding: 'utf8',
  inputOf: (random) => asRoot(mutatedYaml([...fixturesIn('openapi', 'formats'), realPage(random, 'openapi')], tokens, random), random),
  faultOf: (input) => faultOfPage(pageWith(input, pageNames.openapi)),
};

/** A text as a root document: without its root key it is no page. */
function asRoot(text: string, random: Random): string {
  if (hasRootKey(text)) return text;
  return /^\s*\{/.test(text) && random() < 0.9 ? text.replace('{', '{"openapi":"3.1.0",') : `openapi: 3.1.0\n${text}`;
}
