import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../scripts/fuzz/random.ts';
import { runsOf } from '../scripts/fuzz/target.ts';
import { targetNamed, targets } from '../scripts/fuzz/targets/index.ts';

/** `npm run fuzz` takes any number, in a thread that it watches. */
const runs = 5;

describe('what nobody in his right mind would write', () => {
  it.each(targets)('breaks no law as input of $name', async (target) => {
    const { inputOf, faultOf } = target;
    for (let run = 0; run < runsOf(target, runs); run++) {
      expect(await faultOf(inputOf(randomOf(1, run))), `run ${run}`).toBeUndefined();
    }
  });
});

describe('what once broke a law', () => {
  const kept = readdirSync('fixtures/fuzz').flatMap((name) => readdirSync(`fixtures/fuzz/${name}`).map((file) => [name, file] as const));

  it.each(kept)('keeps that of %s now: %s', async (name, file) => {
    const { encoding, faultOf } = targetNamed(name);
    expect(await faultOf(readFileSync(`fixtures/fuzz/${name}/${file}`, encoding))).toBeUndefined();
  });
});
