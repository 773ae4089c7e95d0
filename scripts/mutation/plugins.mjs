// Runs the tests on mutants in Stryker's own processes.
//
// Why not @stryker-mutator/vitest-runner: it works with vitest 4.1.12, but starts a worker for each mutant. The 32 mutants of
// `rules/code-order.ts` take 154 s with it, 64 s with `isolate: false`, and 21 s with this. The 231 of `src/facts/columns.ts`
// and `src/fix/order.ts` take 2.3 minutes with this, and were not done in 9 with it: half of them run while vitest collects
// tests, and for each of those it runs all tests again. Look again when vitest can keep its workers.
import { register } from 'node:module';

register('../modules/hooks.mjs', import.meta.url);
register('./vitest-hooks.mjs', import.meta.url);
const { ignorer } = await import('./prose.ts');
const { TestRunner } = await import('./runner.ts');

/** What Stryker loads, in each of its processes. */
export const strykerPlugins = [
  { kind: 'Ignore', name: 'prose', value: ignorer },
  { kind: 'TestRunner', name: 'in-process', factory: () => new TestRunner() },
];
