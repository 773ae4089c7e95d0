import process from 'node:process';

/** Whether the process runs nothing but canonlint: as a library it leaves the settings of its host alone. */
let isOwn = false;

/** Lets V8 be tuned in this process: a program of canonlint calls it. */
export function tuneThisProcess(): void {
  isOwn = true;
}

/** Before so many pages are read: with many, the garbage that V8 leaves uncollected outweighs the live objects. */
export function tuneFor(pages: number): void {
  if (pages > manyPages) setFlags(sooner);
}

const manyPages = 2000;

/** Makes V8 collect garbage when the heap has grown by 30 %, instead of several times. */

const sooner = '--heap-growing-percent=30';

/**
 * As above, and keeps the room for new objects as small as it is. What is read of a page of many megabytes lives until
 * the page is done, so that more room fills up as well: a fifth of the memory is saved for no more time.
 */
export function collectGarbageOfLongPage(): void {
  setFlags(`${sooner} --semi-space-growth-factor=1`);
}

function setFlags(flags: string): void {
  if (isOwn) process.getBuiltinModule('node:v8').setFlagsFromString(flags);
}
