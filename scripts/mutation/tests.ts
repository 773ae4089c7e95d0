import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collectTests, getFn } from '@vitest/runner';
import type { File, Suite, VitestRunner } from '@vitest/runner';

/** A test that can be run any number of times. */
export interface Test {
  /** Unique among all tests. */
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly run: () => Promise<void>;
}

/** The tests of a file; a failing test if the file cannot be collected. */
export async function testsIn(path: string): Promise<readonly Test[]> {
  const [file] = await collectTests([{ filepath: resolve(path) }], collector);
  const faults = (file!.result?.errors ?? []).map(({ message }) => failing(path, message));
  const times = new Map<string, number>();
  return [...faults, ...testsOf(file!).map((test): Test => {
    const nth = (times.get(test.name) ?? 0) + 1;
    times.set(test.name, nth);
    return { ...test, id: `${path}: ${test.name}${nth === 1 ? '' : ` (${nth})`}`, file: file!.filepath };
  })];
}

/** A test that fails. */
export function failing(path: string, message: string): Test {
  const run = async (): Promise<void> => {
    throw new Error(message);
  };
  return { id: `${path}: loads`, name: 'loads', file: resolve(path), run };
}

/** Loads a module by its path. */
export function load(path: string): Promise<unknown> {
  return import(pathToFileURL(resolve(path)).href);
}

const collector: VitestRunner = {
  config: {
    root: '.', setupFiles: [], name: undefined, passWithNoTests: false, testNamePattern: undefined, allowOnly: false,
    sequence: { seed: 0, hooks: 'list', setupFiles: 'list' }, chaiConfig: undefined, maxConcurrency: 1, testTimeout: 30_000,
    hookTimeout: 30_000, retry: 0, includeTaskLocation: undefined, tags: [], tagsFilter: undefined, strictTags: false,
  },
  importFile: load,
};

function testsOf({ tasks }: File | Suite, above = ''): readonly Pick<Test, 'name' | 'run'>[] {
  return tasks.flatMap((task) => {
    const name = `${above}${task.name}`;
    if (task.type === 'suite') return testsOf(task, `${name} `);
    return task.mode === 'run' ? [{ name, run: async () => getFn(task)() }] : [];
  });
}
