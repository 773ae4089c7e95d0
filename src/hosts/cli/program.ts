/** What most runs need, which the build bundles into one file; the rest is loaded on demand. */
export { nodeDisk } from '../../disk/index.ts';
export { cacheAt } from '../../engine/run-cache.ts';
export { tuneThisProcess, tuneThisThread } from '../../engine/threads/v8-tuning.ts';
export { toolkitWith } from '../../engine/toolkit.ts';
export { share } from '../../engine/threads/work-queue.ts';
export { stylish } from '../../reporters/stylish.ts';
export { toolkitRunning } from '../toolkit.ts';
export { lintPages } from './commands/lint.ts';
export { run } from './run.ts';
