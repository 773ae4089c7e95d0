import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { factsIn, merged } from '../../src/facts-file/index.ts';
import type { MergedFacts } from '../../src/facts-file/index.ts';
import { loadCanon, reporters, reportOn } from '../../src/index.ts';
import type { Reporter } from '../../src/reporters/index.ts';
import { UserError } from '../../src/text/user-error.ts';
import { bare, plain } from '../reporters/background.ts';
import { fileOf, fixtureFacts, refusal, serviceAt, textOf } from './reading.ts';
import { inputs } from '../inputs.ts';

/** Pages with content, few enough to be linted many times. */
const pages = fixtureFacts('services').filter(({ statusLists, operations, requests = [] }) => statusLists.length + operations.length + requests.length > 0);
const text = textOf(fileOf(serviceAt('a', ...pages.slice(0, 8)), serviceAt('b', ...pages.slice(8))));

describe('a corrupted facts file', () => {
  it('is refused, or is linted and reported in every format', async () => {
    const canon = await loadCanon('open-telekom-cloud', { from: '.', read: () => { throw new Error('no file'); }, factsOf: () => undefined });
    const written = await Promise.all(Object.values(reporters).map((load): Promise<Reporter> => load()));
    const outcomes = { refused: 0, reported: 0 };
    fc.assert(fc.property(fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), oddValues, (choices, value) => {
      const facts = mergedFrom(meddled(choices, value));
      outcomes[facts === undefined ? 'refused' : 'reported']++;
      const report = reportOn(facts?.services ?? [], canon, rules);
      for (const reporter of written) expect(reporter.write(report, plain, bare)).toBeTypeOf('string');
    }), { numRuns: inputs(100, 8) });
    expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(0);
  });

  it('cannot pollute the prototype', () => {
    const spoilt = text.replace('{"file":', '{"__proto__":{"spoilt":true},"constructor":{"prototype":{"spoilt":true}},"file":');
    expect(refusal(spoilt)).toContain('unknown key');
    expect('spoilt' in {}).toBe(false);
  });
});

/** The facts in a text; undefined if it is refused with an error. */
function mergedFrom(source: string): MergedFacts | undefined {
  try {
    return merged([{ file: 'a.json', facts: factsIn({ file: 'a.json', source }) }]);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** The text with a value inserted or removed somewhere, at any depth. */
function meddled(choices: readonly number[], odd: unknown): string {
  const whole: unknown = JSON.parse(text);
  meddle(whole, choices[Symbol.iterator](), odd);
  return JSON.stringify(whole);
}

function meddle(value: unknown, choices: Iterator<number>, odd: unknown): void {
  const next = (): number => Number(choices.next().value);
  if (typeof value !== 'object' || value === null) return;
  const keys = Object.keys(value);
  const key = keys[next() % keys.length];
  if (key === undefined) return;
  const inner: unknown = Reflect.get(value, key);
  if (typeof inner === 'object' && inner !== null && next() % 8 > 0) meddle(inner, choices, odd);
  else if (next() % 4 === 0) Reflect.deleteProperty(value, key);
  else Reflect.set(value, key, odd);
}

/** Values of another kind, empty, or too large. */
const oddValues = fc.oneof(
  fc.constantFrom(null, true, '', 0, -1, 1e308, [], {}, 200, 599, '\ud800', '\0', '__proto__', '../../etc/passwd', 'a'.repeat(5000)),
  fc.string(), fc.integer(), fc.array(fc.nat(), { maxLength: 6 }),
);
