import { afterAll } from 'vitest';
import { StepCounter } from './steps.ts';

/** How much larger the second of two inputs is. */
export const times = 3;

/** Steps grow by the size to the power of this at most: 1 is linear, 2 quadratic. */
export const maxExponent = 1.15;

// code is counted right only if it is loaded after the counter is started
const counter = new StepCounter();
/** The work whose steps are counted. */
export const { lintText, texts, works } = await import('./growing.ts');
counter.taken();
afterAll(() => counter.end());

/** The steps of work in a test, which does nothing else below `src` since the last time. */
export function stepsOf(work: () => unknown): number {
  work();
  return counter.taken();
}

/** As `stepsOf`, of what is prepared first. */
export async function stepsOfPrepared(work: () => unknown): Promise<number> {
  counter.taken();
  await work();
  return counter.taken();
}

/** The power of the size by which steps grew, if the second input is so many times as large. */
export function exponentOf(steps: number, more: number, ratio: number): number {
  return Math.log(more / steps) / Math.log(ratio);
}
