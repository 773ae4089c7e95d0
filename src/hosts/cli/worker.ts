import { parentPort, workerData } from 'node:worker_threads';
import type { Work } from '../../engine/threads/work-queue.ts';
import { bundledProgram } from './bundle.ts';

const { cacheAt, nodeDisk, share, toolkitRunning, toolkitWith, tuneThisThread } = bundledProgram(import.meta.dirname);
tuneThisThread();
const work = workerData as Work; // the thread is started with nothing but work
const disk = nodeDisk(work.options.cwd, work.named);
const { readPage: read, stampOf } = disk;
// one batch at a time: no result is kept here
// plugins run here because they may run in the thread that has started this one
void Promise.all([toolkitWith(work.options.config, toolkitRunning(true, (url) => import(url))), work.cache && cacheAt(work.cache, disk, { read, stampOf })])
  .then(([toolkit, cache]) => share(work, { toolkit, read, cache }, (batch, held) => parentPort!.postMessage([batch, held])));
