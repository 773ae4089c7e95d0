/** What most runs need, for the build to make one file of it; the rest is loaded when it is asked for. */
export { stylish } from '../../reporters/stylish.ts';
export { lint } from './lint/lint.ts';
export { run } from './run.ts';
export { fromDisk, share } from './lint/work-queue.ts';
