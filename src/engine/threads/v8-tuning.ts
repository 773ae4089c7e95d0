import process from 'node:process';

/** Whether the process runs nothing but canonlint: as a library it leaves the settings of its host alone. */
let isOwn = false;

/** Whether the room for new objects still grows in a run over many pages. */
let grows = false;

/** Whether another thread has started this one. */
let isFurther = false;

/** Lets V8 be tuned in another thread of this process, which has limits of its own. */
export function tuneThisThread(): void {
  isOwn = true;
  isFurther = true;
}

/** Lets V8 be tuned in this process: a program of canonlint calls it. */
export function tuneThisProcess(): void {
  isOwn = true;
}

/**
 * The listing of pages. That of many makes new objects for which nothing later needs room, and V8 seldom gives that back. Where there are few, nothing stays changed: V8
 * takes the code cache of a module only with the same flags, and many modules are loaded afterwards.
 */
export function withoutRoomForListing<Listed extends { readonly pages: readonly string[] }>(list: () => Listed): Listed {
  setFlags(fixedRoom);
  const listed = list();
  if (listed.pages.length <= manyPages) setFlags(growingRoom);
  return listed;
}

/** Before so many pages are read. */
export function tuneFor(pages: number): void {
  grows = pages > manyPages;
}

/**
 * Before each page of a run. After some, functions and expressions run often enough to be compiled better, and all modules are likely to be loaded. With many to come, the
 * garbage that V8 leaves uncollected outweighs the live objects. Ends the growth of the room for new objects where more would cost memory and save no time.
 */
export function tuneBeforePage(): void {
  begun += 1;
  // as where what reads pages was compiled; flags are those of all threads, and the first may have ended its growth
  if (begun === 1 && !isFurther) setFlags(growingRoom);
  if (begun === severalPages) setFlags(grows ? `${compileMore} ${sooner}` : compileMore);
  if (!grows || begun < severalPages || roomForNew() < enoughRoom) return;
  setFlags(fixedRoom);
  grows = false;
}

/** The pages of this thread so far. */
let begun = 0;

const severalPages = 4;

/** What the start of the program does without (`jit-tuning.ts`). */
const compileMore = '--sparkplug --regexp-peephole-optimization';

const manyPages = 2000;

/** Makes V8 collect garbage when the heap has grown by 30 %, instead of several times. */
const sooner = '--heap-growing-percent=30';

/** Whether V8 doubles the room for new objects where many of them live on. */
const [fixedRoom, growingRoom] = ['--semi-space-growth-factor=1', '--semi-space-growth-factor=2'];

/** In bytes, for both halves. */
const enoughRoom = 8 * 2 ** 20;

/**
 * As above, and keeps the room for new objects as small as it is. What is read of a page of many megabytes lives until
 * the page is done, so that more room fills up as well: a fifth of the memory is saved for no more time.
 */
export function collectGarbageOfLongPage(): void {
  grows = false;
  setFlags(`${sooner} ${fixedRoom}`);
}

function setFlags(flags: string): void {
  if (isOwn) engine().setFlagsFromString(flags);
}

function roomForNew(): number {
  const spaces = engine().getHeapSpaceStatistics();
  return spaces.find(({ space_name: name }) => name === 'new_space')?.space_size ?? Infinity;
}

/** Loaded on first use: a page alone does without. */
function engine() {
  return process.getBuiltinModule('node:v8');
}
