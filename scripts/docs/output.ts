import { logStream } from '../../src/hosts/output/log-stream.ts';
import { run } from '../../src/hosts/cli/run.ts';

/** The output of canonlint for a command line in the project's folder, without colour. */
export async function outputOf(argv: readonly string[]): Promise<string> {
  let text = '';
  const stream = logStream({ write: (more) => void (text += more) });
  const status = await run(argv, { cwd: process.cwd(), env: {}, stdin: nothing, stdout: stream, stderr: stream });
  if (status === 2) throw new Error(`canonlint ${argv.join(' ')}\n${text}`);
  return text;
}

const nothing = (async function* () {})();
