import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Task } from '../../src/engine/lint-task.ts';
import { packedTasks, tasksOf } from '../../src/engine/threads/packed-tasks.ts';
import { inputs } from '../inputs.ts';

function taskOf(files: readonly string[]): Task {
  return { name: files[0] ?? 'empty', root: '.', files, unreported: files.slice(1) };
}

function pagesIn(tasks: readonly Task[]): number {
  return tasks.reduce((pages, { files }) => pages + files.length, 0);
}

function unpacked(tasks: readonly Task[]): readonly (readonly Task[])[] {
  const packed = packedTasks([tasks], pagesIn(tasks));
  return Array.from(packed.pages.keys(), (batch) => tasksOf(packed, batch));
}

describe('packed tasks', () => {
  it('are the same as before, in their order', () => {
    const name = fc.constantFrom('a.rst', 'ü/灯.md', '\ud800.html', 'with "quotes".rst', 'two\nlines.rst');
    fc.assert(fc.property(fc.array(fc.array(name, { maxLength: 5 }).map(taskOf)), (tasks) => {
      expect(unpacked(tasks).flat()).toEqual(tasks);
    }), { numRuns: inputs(200) });
  });

  it('stay apart where there are few, so that threads can share them', () => {
    expect(unpacked(['a.rst', 'b.rst', 'c.rst'].map((file) => taskOf([file])))).toHaveLength(3);
  });

  it('take a little more than their names where there are many, in few batches', () => {
    const tasks = Array.from({ length: 100_000 }, (_, at) => taskOf([`folder-${at}/index.rst`]));
    const { text, pages } = packedTasks([tasks], tasks.length);
    expect(pages.every((count) => count === 50)).toBe(true);
    expect(text.byteLength / tasks.length).toBeLessThan(120);
  });

  it('leave a large service in one batch', () => {
    const large = taskOf(Array.from({ length: 1000 }, (_, at) => `large/${at}.rst`));
    const small = Array.from({ length: 50_000 }, (_, at) => taskOf([`${at}.rst`]));
    expect(unpacked([small[0]!, large, ...small.slice(1)])[0]!.map(({ files }) => files.length)).toEqual([1, 1000]);
  });
});
