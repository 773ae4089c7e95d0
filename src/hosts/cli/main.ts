#!/usr/bin/env node

import { fstatSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { harmless } from '../../text/harmless.ts';
import { logStream } from '../output/log-stream.ts';
import { bundledProgram } from './bundle.ts';
import { streamTo } from './output/stream.ts';

// Also receives rejections. Node would exit with 1, which means problems, so this is set before the program is loaded.
process.on('uncaughtException', (error) => {
  process.stderr.write(harmless(`canonlint: unexpected error: ${error.stack ?? error.message}\n`, 'lines'));
  process.exit(2);
});

const { run, tuneThisProcess } = bundledProgram(import.meta.dirname);
tuneThisProcess();
const { argv, env } = process;
const stdout = logStream(streamTo(1, () => process.stdout, refuseOutput));
const stderr = logStream(streamTo(2, () => process.stderr, refuseOutput));
void run(argv.slice(2), {
  cwd: process.cwd(),
  env,
  // Opened on access, since that takes milliseconds. Node would read a folder as an empty file.
  get stdin() {
    if (fstatSync(0).isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
    return process.stdin;
  },
  stdout,
  stderr,
  importModule: (url) => import(url),
  isInteractive: () => process.stdin.isTTY && process.stderr.isTTY,
  rawStreams: () => ({ input: process.stdin, output: process.stdout }),
  worker: pathToFileURL(join(import.meta.dirname, 'worker.cjs')),
}).then((status) => (process.exitCode = status));

/** For example if the disk is full. */
function refuseOutput(error: Error): void {
  process.stderr.write(harmless(`canonlint: the output cannot be written: ${error.message}\n`, 'lines'));
  process.exit(2);
}
