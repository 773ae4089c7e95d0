import { toJsonSchema } from '@valibot/to-json-schema';
import { describe, expect, it } from 'vitest';
import { canonSchema } from '../../src/canon/canon-file.ts';
import { configSchemaOf } from '../../src/config/index.ts';

const rules = [{ name: 'missing-code', summary: 'a code that is missing' }];

describe('the JSON Schema for editors', () => {
  it.each([['canon', canonSchema], ['configuration', configSchemaOf({ rules, reporters: { json: true } })]] as const)(
    'can be made from the form of a %s, with a word on every key', (_, schema) => {
      const json = toJsonSchema(schema, { typeMode: 'input' });
      expect(json).toMatchObject({ type: 'object', additionalProperties: false });
      expect(json.title).toMatch(/^canonlint /);
      const keys = keysIn(json);
      expect(keys.length).toBeGreaterThan(8);
      expect(keys.filter(([, { description }]) => description === undefined)).toEqual([]);
    });

  it('describes every rule', () => {
    const { properties } = toJsonSchema(configSchemaOf({ rules, reporters: { json: true } }), { typeMode: 'input' });
    expect(properties?.['rules']).toMatchObject({
      properties: { 'missing-code': { description: 'a code that is missing' } }, additionalProperties: false,
    });
  });
});

interface Described {
  readonly description?: string;
}

/** Every key that a JSON Schema describes, at any depth. */
function keysIn(schema: unknown): readonly (readonly [string, Described])[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: readonly [string, unknown]) => {
    const own = key === 'properties' ? Object.entries(value as Record<string, Described>) : [];
    return [...own, ...keysIn(value)];
  });
}
