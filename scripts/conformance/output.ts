import process from 'node:process';
import { logStream } from '../../src/hosts/output/log-stream.ts';
import { run } from '../../src/hosts/cli/run.ts';

/** The standard output of a command line in a folder; standard error goes to the terminal. */
export async function outputOf(argv: readonly string[], cwd: string): Promise<string> {
  let text = '';
  const stdout = logStream({ write: (more) => void (text += more) });
  const stdin = (async function* nothing() {})();
  const stderr = logStream({ write: (more) => void process.stderr.write(more) });
  await run(argv, { cwd, env: {}, stdin, stdout, stderr });
  return text;
}
