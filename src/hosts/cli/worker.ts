import { parentPort, workerData } from 'node:worker_threads';
import { bundledProgram } from './bundle.ts';
import type { Work } from './lint/work-queue.ts';

const { fromDisk, share } = bundledProgram(import.meta.dirname);
const work = workerData as Work; // the thread is started with work and nothing else
// task by task: nothing that is done is kept here
share(work, fromDisk(work.terms.cwd), (index, examined) => parentPort!.postMessage([index, examined]));
