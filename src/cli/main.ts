#!/usr/bin/env node

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundledProgram } from './bundle.ts';

// Hears rejections, too. Node would exit with 1, which means problems; so it is set before anything is loaded.
process.on('uncaughtException', (error) => {
  process.stderr.write(`canonlint: unexpected error: ${error.stack ?? error.message}\n`);
  process.exit(2);
});

const { run } = bundledProgram(import.meta.dirname);
const { argv, env, stdout, stderr } = process;
stdout.on('error', endOfOutput);
stderr.on('error', endOfOutput);
void run(argv.slice(2), {
  cwd: process.cwd(),
  env,
  // Opened when it is asked for: that takes milliseconds.
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr,
  worker: pathToFileURL(join(import.meta.dirname, 'worker.cjs')),
}).then((status) => (process.exitCode = status));

/** A reader that has seen enough (`canonlint | head`) is no trouble; a full disk is. */
function endOfOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
  process.stderr.write(`canonlint: the output cannot be written: ${error.message}\n`);
  process.exit(2);
}
