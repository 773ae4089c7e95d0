/** What most runs need, for the build to make one file of it; the rest is loaded when it is asked for. */
export { nodeDisk } from '../../disk/index.ts';
export { share } from '../../engine/threads/work-queue.ts';
export { stylish } from '../../reporters/stylish.ts';
export { toolkit } from '../toolkit.ts';
export { lintPages } from './commands/lint.ts';
export { run } from './run.ts';
