import { logStream } from '../../src/hosts/output/log-stream.ts';
import { run } from '../../src/hosts/cli/run.ts';

/** Where and how a command runs. */
interface Start {
  /** The working folder; the project's by default. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The width of the terminal; there is none without it. */
  readonly columns?: number;
}

/** The output of canonlint for a command line, without colour where `env` does not ask for it. Throws where the job cannot be done. */
export async function outputOf(argv: readonly string[], { cwd = process.cwd(), env = {}, columns }: Start = {}): Promise<string> {
  let text = '';
  const stream = logStream({ write: (more) => void (text += more), columns, isTTY: columns !== undefined });
  const status = await run(argv, { cwd, env, stdin: nothing, stdout: stream, stderr: stream });
  if (status === 2) throw new Error(`canonlint ${argv.join(' ')}\n${text}`);
  return text;
}

const nothing = (async function* () {})();
