import { parentPort, workerData } from 'node:worker_threads';
import { bundledProgram } from './bundle.ts';
import type { Work } from './shares.ts';

const { fromDisk, shareOf } = bundledProgram(import.meta.dirname);
const work = workerData as Work; // the thread is started with work and nothing else
parentPort!.postMessage(shareOf(work, fromDisk(work.terms.cwd)));
