// Also receives rejections; set before anything is loaded.
process.on('uncaughtException', (error) => {
  process.stderr.write(`canonlint: unexpected error: ${error.stack ?? error.message}\n`);
  process.exit(2);
});

const { act } = await import('./act.ts');
process.exitCode = await act(process.env, process.cwd(), process.stdout);
