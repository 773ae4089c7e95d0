import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, it } from 'vitest';

/** How often mutants run, by their numbers: while modules load, and in each test. */
interface Coverage {
  static: Hits;
  readonly perTest: Record<string, Hits>;
}

type Hits = Readonly<Record<string, number>>;

/**
 * Collects the tests of several files, in their order, as those of one, which starts one worker and loads every module once;
 * they are tried on the mutants of some modules, of all unless said.
 */
export async function collect(patterns: readonly string[], modules?: string): Promise<void> {
  for (const file of globSync(['src/{facts,lint,fix}/**/*.ts', 'rules/*.ts'])) await import(resolve(file));
  countLoadingAlone();
  for (const file of patterns.flatMap((pattern) => globSync(pattern).toSorted())) {
    // Stryker passes over a file that cannot be collected; a test that fails counts.
    await import(resolve(file)).catch((error: unknown) => it(`loads ${file}`, () => Promise.reject(error)));
  }
  if (modules !== undefined) countMutantsOf(modules);
}

/**
 * Leaves out of what runs while modules load what they run from here on, while tests are collected: Stryker
 * would try a mutant there on every test, and the tests that need it run it again anyway.
 */
function countLoadingAlone(): void {
  const loading = { ...counted()?.static };
  beforeAll(() => {
    const coverage = counted();
    if (coverage !== undefined) coverage.static = loading;
  });
}

/** Leaves out of what the tests run the mutants of all other modules. */
function countMutantsOf(modules: string): void {
  const texts = globSync(modules).map((file) => readFileSync(file, 'utf8'));
  const numbers = new Set(texts.flatMap((text) => [...text.matchAll(/stryMutAct_\w+\("(\d+)"\)/g)].map(([, number]) => number)));
  afterAll(() => {
    for (const [test, hits] of Object.entries(counted()?.perTest ?? {})) {
      counted()!.perTest[test] = Object.fromEntries(Object.entries(hits).filter(([number]) => numbers.has(number)));
    }
  });
}

function counted(): Coverage | undefined {
  const { __stryker__: stryker } = globalThis as { readonly __stryker__?: { readonly mutantCoverage?: Coverage } };
  return stryker?.mutantCoverage;
}
