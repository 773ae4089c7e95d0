import { expect, it } from 'vitest';
import { hasRootKey } from '../../../src/formats/openapi/root-key.ts';

it.each([
  ['openapi: 3.0.3\n'],
  ['swagger: "2.0"\n'],
  ['# a\n\'openapi\': \'3.1.0\'\n'],
  [`x-long: |\n${'  words\n'.repeat(50_000)}openapi: 3.2.0\n`],
  ['{"components":{"openapi":{}},"info":{"title":"openapi: \\"3\\""},"openapi" : "3.1.0"}'],
  ['\n{ openapi: 3.1.0 }'],
])('%#: is a specification', (source) => {
  expect(hasRootKey(source)).toBe(true);
});

it.each([
  [''],
  ['asyncapi: 3.0.0\n'],
  ['a:\n  openapi: 3.0.3\n'],
  ['openapi:\n  version: 3.0.3\n'],
  ['openapi: docs/api.yaml\n'],
  ['x: |\n  openapi: 3.0.3\n'],
  ['{"devDependencies":{"openapi":"3.0.0"}}'],
  ['{"a":"openapi: 3"}'],
  ['[{"openapi":"3.0.0"}]'],
  ['{"a":"{\\"openapi\\":\\"3.0.0\\""}'],
])('%#: %j is none', (source) => {
  expect(hasRootKey(source)).toBe(false);
});
