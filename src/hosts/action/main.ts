import { harmless } from '../../text/harmless.ts';

// Also receives rejections; set before anything else is loaded.
process.on('uncaughtException', (error) => {
  process.stderr.write(harmless(`canonlint: unexpected error: ${error.stack ?? error.message}\n`, 'lines'));
  process.exit(2);
});

const { tuneThisProcess } = await import('../../engine/threads/v8-tuning.ts');
const { act } = await import('./act.ts');
const { logStream } = await import('../output/log-stream.ts');
tuneThisProcess();
process.exitCode = await act(process.env, process.cwd(), logStream(process.stdout), (url) => import(url));
