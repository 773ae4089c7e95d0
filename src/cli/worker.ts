import { parentPort, workerData } from 'node:worker_threads';
import { fromDisk, shareOf } from './shares.ts';
import type { Work } from './shares.ts';

const work = workerData as Work; // the thread is started with work and nothing else
parentPort!.postMessage(shareOf(work, fromDisk(work.terms.cwd)));
