import { parentPort, workerData } from 'node:worker_threads';
import type { Work } from '../../engine/threads/work-queue.ts';
import { bundledProgram } from './bundle.ts';

const { nodeDisk, share, toolkitRunning, toolkitWith, tuneThisProcess } = bundledProgram(import.meta.dirname);
tuneThisProcess();
const work = workerData as Work; // the thread is started with nothing but work
const { readPage } = nodeDisk(work.options.cwd, work.named);
// one batch at a time: no result is kept here
// plugins run here because they may run in the thread that has started this one
void toolkitWith(work.options.config, toolkitRunning(true, (url) => import(url))).then((whole) =>
  share(work, { toolkit: whole, read: readPage }, (batch, held) => parentPort!.postMessage([batch, held])));
