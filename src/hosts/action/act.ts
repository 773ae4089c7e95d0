import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExitStatus } from '../cli/exit-status.ts';
import { run } from '../cli/run.ts';
import type { OutputStream } from '../cli/host.ts';
import { UserError } from '../../text/user-error.ts';
import { annotations } from './annotations.ts';
import { baseCommit } from './base-commit.ts';
import { commandLine } from './command-line.ts';
import { countsIn } from './counts.ts';
import { inputsIn } from './inputs.ts';
import type { Environment, Inputs } from './inputs.ts';
import { cut, mostBytes } from './summary.ts';

/**
 * Lints as a step of a GitHub workflow: the report goes to the log, the problems beside the code, the
 * whole list to the summary of the job, the counts to the step's outputs.
 */
export async function act(env: Environment, cwd: string, log: OutputStream): Promise<ExitStatus> {
  const folder = mkdtempSync(join(env['RUNNER_TEMP'] ?? tmpdir(), 'canonlint-'));
  try {
    const inputs = inputsIn(env);
    const { status, trouble } = await lint(argumentsFor(inputs, baseFor(inputs, env, cwd), folder), env, cwd, log);
    if (existsSync(join(folder, 'json'))) tell(folder, inputs, env, log);
    if (trouble !== '' && status === 2) log.write(commandLine('error', trouble));
    return status;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    log.write(commandLine('error', [error.message, ...error.parts, error.hint ?? ''].join('\n').trimEnd()));
    return 2;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function baseFor({ changedOnly }: Inputs, env: Environment, cwd: string): string | undefined {
  return changedOnly ? baseCommit(env, cwd) : undefined;
}

/** The command line that does what the inputs ask for; the reports to tell of go to files, by their formats, in a folder. */
function argumentsFor(inputs: Inputs, base: string | undefined, folder: string): readonly string[] {
  const { files, failOn, config, canon, baseline, sarifFile } = inputs;
  return [
    '--color', '--format=stylish', ...['json', 'github', 'markdown'].map((name) => `--format=${name}=${join(folder, name)}`),
    ...given('--format=sarif', sarifFile),
    ...given('--config', config),
    ...given('--canon', canon),
    ...given('--baseline', baseline),
    ...given('--changed-since', base),
    ...{ error: [], warning: ['--max-warnings=0'], never: ['--exit-zero'] }[failOn],
    '--', ...files,
  ];
}

function given(option: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${option}=${value}`];
}

/** Runs canonlint while the runner takes no line of the log for a command: pages are quoted in it. */
async function lint(argv: readonly string[], env: Environment, cwd: string, log: OutputStream) {
  const token = randomUUID();
  let trouble = '';
  const stderr: OutputStream = {
    write: (text) => {
      trouble += text;
      log.write(text);
    },
  };
  log.write(`::stop-commands::${token}\n`);
  const status = await run(argv, { cwd, env, stdin: nothing(), stdout: log, stderr });
  log.write(`\n::${token}::\n`);
  return { status, trouble: trouble.trimEnd() };
}

async function* nothing(): AsyncIterable<string> {
  // A step has no standard input.
}

function tell(folder: string, inputs: Inputs, env: Environment, log: OutputStream): void {
  const [json, github, markdown] = ['json', 'github', 'markdown'].map((name) => readFileSync(join(folder, name), 'utf8'));
  const counts = countsIn(json!);
  log.write(annotations(github!, counts, inputs.maxAnnotations));
  append(env['GITHUB_OUTPUT'], (['errors', 'warnings', 'pages'] as const).map((name) => `${name}=${counts[name]}\n`).join(''));
  if (inputs.summary) append(env['GITHUB_STEP_SUMMARY'], cut(markdown!, mostBytes));
}

function append(file: string | undefined, text: string): void {
  if (file !== undefined && file !== '') appendFileSync(file, text);
}
