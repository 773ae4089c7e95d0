#!/usr/bin/env node

// Hears rejections, too. Node would exit with 1, which means problems; so it is set before anything is loaded.
process.on('uncaughtException', (error) => {
  process.stderr.write(`canonlint: unexpected error: ${error.stack ?? error.message}\n`);
  process.exit(2);
});
process.stdout.on('error', endOfOutput);
process.stderr.on('error', endOfOutput);

const { run } = await import('./run.ts');
const { argv, env, stdout, stderr } = process;
process.exitCode = await run(argv.slice(2), {
  cwd: process.cwd(),
  env,
  // Opened when it is asked for: that takes milliseconds.
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr,
  worker: new URL('worker.js', import.meta.url),
});

/** A reader that has seen enough (`canonlint | head`) is no trouble; a full disk is. */
function endOfOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
  process.stderr.write(`canonlint: the output cannot be written: ${error.message}\n`);
  process.exit(2);
}
