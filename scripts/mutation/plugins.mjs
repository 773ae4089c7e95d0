import { register } from 'node:module';

register('../typescript-hooks.mjs', import.meta.url);
register('./vitest-hooks.mjs', import.meta.url);
const { ignorer } = await import('./prose.ts');
const { TestRunner } = await import('./runner.ts');

/** What Stryker loads, in each of its processes. */
export const strykerPlugins = [
  { kind: 'Ignore', name: 'prose', value: ignorer },
  { kind: 'TestRunner', name: 'in-process', factory: () => new TestRunner() },
];
