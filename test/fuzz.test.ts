import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { targetNamed, targets } from '../scripts/fuzz/targets/index.ts';
import { fuzz } from '../scripts/fuzz/watch.ts';

const runs = 1000;

describe('what nobody in his right mind would write', () => {
  it.each(targets)('breaks no law and takes no second, as input of $name', { timeout: 300_000 }, async ({ name }) => {
    const fuzzed = await fuzz(name, 1, runs);
    expect(fuzzed.failures).toEqual([]);
    expect(fuzzed.runs).toBe(runs);
  });
});

describe('what once broke a law', () => {
  const kept = readdirSync('fixtures/fuzz').flatMap((name) => readdirSync(`fixtures/fuzz/${name}`).map((file) => [name, file] as const));

  it.each(kept)('keeps that of %s now: %s', async (name, file) => {
    const { encoding, faultOf } = targetNamed(name);
    expect(await faultOf(readFileSync(`fixtures/fuzz/${name}/${file}`, encoding))).toBeUndefined();
  });
});
