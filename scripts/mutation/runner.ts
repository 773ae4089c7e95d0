import { relative } from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import type { InstrumenterContext } from '@stryker-mutator/api/core';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import type * as stryker from '@stryker-mutator/api/test-runner';
import { globSync } from 'tinyglobby';
import { failing, load, testsIn } from './tests.ts';
import type { Test } from './tests.ts';

const modules = ['src/{facts,lint,fix}/**/*.ts', 'rules/*.ts'];
const quick = ['test/{rules,lint,facts}/*.test.ts', 'test/fix/!(law|proof).test.ts', 'test/canon/infer/*.test.ts', 'test/generated.test.ts'];
/** Run only for mutants of `src/fix`, and only on one of their pages for each way to write a table. */
const slow = ['test/fix/{law,proof}.test.ts'];
const isOneOfMany = /fixtures\/.* (?:alone|with other line ends)$/;

/** The state that Stryker shares with the mutated code. */
const state: InstrumenterContext = ((globalThis as { [INSTRUMENTER_CONSTANTS.NAMESPACE]?: InstrumenterContext })[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

/**
 * Runs tests in the process of Stryker's worker, which loads every module once: a mutant then takes milliseconds, while
 * starting a vitest worker takes a second. Stryker starts another process for each mutant in code that runs while
 * modules load.
 */
export class TestRunner implements stryker.TestRunner {
  private quick: readonly Test[] | undefined;
  private slow: readonly Test[] | undefined;

  capabilities(): stryker.TestRunnerCapabilities {
    return { reloadEnvironment: false };
  }

  async dryRun(): Promise<stryker.DryRunResult> {
    const tests: stryker.TestResult[] = [];
    for (const test of await this.tests(true)) {
      state.currentTestId = test.id;
      const began = performance.now();
      const fault = await faultOf(test);
      delete state.currentTestId;
      const result = { id: test.id, name: test.name, fileName: test.file, timeSpentMs: performance.now() - began };
      tests.push(fault === undefined ? { ...result, status: TestStatus.Success } : { ...result, status: TestStatus.Failed, failureMessage: fault });
    }
    return { status: DryRunStatus.Complete, tests, ...(state.mutantCoverage && { mutantCoverage: state.mutantCoverage }) };
  }

  async mutantRun({ activeMutant: { id }, mutantActivation, testFilter, hitLimit = Infinity, sandboxFileName }: stryker.MutantRunOptions): Promise<stryker.MutantRunResult> {
    state.activeMutant = mutantActivation === 'static' ? id : '';
    const all = await this.tests(relative('.', sandboxFileName).startsWith('src/fix'));
    const wanted = testFilter && new Set(testFilter);
    const tests = all.filter((test) => wanted?.has(test.id) !== false);
    Object.assign(state, { activeMutant: id, hitCount: 0, hitLimit });
    for (const [before, test] of tests.entries()) {
      const fault = await faultOf(test);
      if ((state.hitCount ?? 0) > hitLimit) return { status: MutantRunStatus.Timeout, reason: `it ran more than ${hitLimit} times` };
      if (fault !== undefined) return { status: MutantRunStatus.Killed, killedBy: [test.id], failureMessage: fault, nrOfTests: before + 1 };
    }
    return { status: MutantRunStatus.Survived, nrOfTests: tests.length };
  }

  private async tests(withSlow: boolean): Promise<readonly Test[]> {
    this.quick ??= await loaded(quick);
    if (!withSlow) return this.quick;
    this.slow ??= (await loaded(slow)).filter(({ name }) => !isOneOfMany.test(name));
    return [...this.quick, ...this.slow];
  }
}

/**
 * Loads modules, then tests. Code that runs while tests are collected does not count as loading, since Stryker would
 * start a process for each mutant in it, and the tests run it again anyway.
 */
async function loaded(patterns: readonly string[]): Promise<readonly Test[]> {
  try {
    for (const file of globSync(modules)) await load(file);
  } catch (error) {
    return [failing('rules/index.ts', String(error))];
  }
  const loading = { ...state.mutantCoverage?.static };
  const tests: Test[] = [];
  for (const file of globSync(patterns).toSorted()) tests.push(...await testsIn(file));
  if (state.mutantCoverage !== undefined) state.mutantCoverage.static = loading;
  return tests;
}

/** Why a test fails. */
async function faultOf({ run }: Test): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return String(error);
  }
}
