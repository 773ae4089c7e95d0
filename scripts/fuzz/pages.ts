import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { mutated } from './mutations.ts';
import { oneOf, randomOf } from './random.ts';

const fixtures = globSync('fixtures/**/*.rst').toSorted().map((file) => readFileSync(file, 'utf8'));

/** The page of one run of a seed: a fixture after a few accidents. */
export function pageOf(seed: number, run: number): string {
  const random = randomOf(seed, run);
  return mutated(oneOf(random, fixtures), fixtures, random);
}
