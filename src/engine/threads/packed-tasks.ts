import { Buffer } from 'node:buffer';
import type { Task } from '../lint-task.ts';
import { pagesIn } from '../read-services.ts';

/**
 * The tasks of a run in batches, as text in memory that threads share: none holds a task before its turn or after it, and a
 * page takes little more than its name. Plain data.
 */
export interface PackedTasks {
  readonly text: Uint8Array<SharedArrayBuffer>;
  /** Where the text of each batch ends, in bytes. */
  readonly ends: Float64Array;
  /** The number of pages of each batch. */
  readonly pages: Uint32Array;
  /** The number of the list that each batch is a part of. */
  readonly lists: Uint32Array;
}

/** Packs lists of tasks, which have so many pages in all; those of one batch follow each other in one list. */
export function packedTasks(lists: readonly (readonly Task[])[], allPages: number): PackedTasks {
  const least = Math.min(pagesInBatch, Math.floor(allPages / leastBatches));
  const batches = lists.flatMap((tasks, list) =>
    Array.from(batchesOf(tasks, least), (batch) => ({ list, text: Buffer.from(JSON.stringify(batch)), pages: pagesIn(batch) })));
  let end = 0;
  const ends = Float64Array.from(batches, ({ text }) => (end += text.length));
  const text = new Uint8Array(new SharedArrayBuffer(end));
  for (const [at, batch] of batches.entries()) text.set(batch.text, ends[at]! - batch.text.length);
  return { text, ends, pages: Uint32Array.from(batches, ({ pages }) => pages), lists: Uint32Array.from(batches, ({ list }) => list) };
}

/** In a batch of fewer pages, what is kept for the batch would outweigh its problems. */
const pagesInBatch = 50;
/** With fewer batches, threads would wait for the last ones. */
const leastBatches = 400;

/** The tasks of one batch. */
export function tasksOf({ text, ends }: PackedTasks, batch: number): readonly Task[] {
  const start = batch === 0 ? 0 : ends[batch - 1]!;
  const bytes = Buffer.from(text.buffer, start, ends[batch]! - start);
  return JSON.parse(bytes.toString()) as readonly Task[]; // `packedTasks` writes nothing else
}

/** The number of pages of all batches. */
export function pagesOf({ pages }: PackedTasks): number {
  return pages.reduce((sum, each) => sum + each, 0);
}

/** The pages of all batches. */
export function* filesOf(tasks: PackedTasks): Iterable<string> {
  for (const batch of tasks.pages.keys()) for (const { files } of tasksOf(tasks, batch)) yield* files;
}

/** Joins tasks until a batch has so many pages. */
function* batchesOf(tasks: Iterable<Task>, least: number): Iterable<readonly Task[]> {
  let batch: Task[] = [];
  let pages = 0;
  for (const task of tasks) {
    batch.push(task);
    pages += task.files.length;
    if (pages < least) continue;
    yield batch;
    batch = [];
    pages = 0;
  }
  if (batch.length > 0) yield batch;
}
