import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync } from 'node:fs';
import { nodeDisk } from '../../disk/index.ts';
import type { Disk } from '../../disk/index.ts';
import { lint, plainRequest } from '../../engine/index.ts';
import type { LintRequest, LintResult, Toolkit } from '../../engine/index.ts';
import { setupOf } from '../../engine/lint.ts';
import { whole, withoutReasons } from '../../engine/report.ts';
import type { Report, Summary } from '../../model.ts';
import { printable } from '../../reporters/printable.ts';
import { problemsOnce } from '../../reporters/told-once.ts';
import { UserError } from '../../text/user-error.ts';
import { counted } from '../../text/counted.ts';
import type { FindCache } from '../../engine/run-cache.ts';
import { cachePlaceFor } from '../cache-place.ts';
import { statusOf } from '../exit-status.ts';
import type { ExitStatus, FailOn } from '../exit-status.ts';
import { contextFor, deliver, reportText, wantsOf } from '../output/deliver.ts';
import type { Environment } from '../output/colour.ts';
import type { LogStream } from '../output/log-stream.ts';
import type { Output } from '../output/output.ts';
import { refuseOverwriting } from '../output/overwriting.ts';
import { plain, styleFor } from '../output/style.ts';
import { toolkit as shipped, toolkitRunning } from '../toolkit.ts';
import type { ImportModule } from '../code/loader.ts';
import { annotations } from './annotations.ts';
import { baseCommit } from './base-commit.ts';
import { commandLine } from './command-line.ts';
import { inputsIn } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { cut, maxSummaryBytes } from './summary.ts';

/**
 * Lints as a step of a GitHub workflow. The report goes to the log, problems appear next to the code, the whole list
 * goes to the job summary, and the counts to the outputs of the step.
 */
export async function act(env: Environment, cwd: string, log: LogStream, importModule?: ImportModule): Promise<ExitStatus> {
  try {
    const inputs = inputsIn(env);
    const disk = nodeDisk(cwd);
    const { result, warnings } = await linted(inputs, await requestFrom(inputs, env, cwd), toolkitRunning(inputs.allowPlugins, importModule), env, disk, log);
    await tell(result, inputs, env, log);
    const status = statusOf(result.report.summary, result.readErrors, failOnIn(inputs, result));
    if (warnings.length > 0 && status === 2) log.write(commandLine('error', warnings.join('\n')), 'commands');
    return status;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    log.write(commandLine('error', [error.message, ...error.parts, error.hint ?? ''].join('\n').trimEnd()), 'commands');
    return 2;
  }
}

async function requestFrom(inputs: Inputs, env: Environment, cwd: string): Promise<LintRequest> {
  const { files: paths, config, canon, baseline, changedOnly } = inputs;
  const changedSince = changedOnly === 'false' ? undefined : baseCommit(env, cwd);
  const [changedPages, trackedOnly, wants] = [changedOnly === 'pages', env['PRE_COMMIT'] === '1', await wantsOf(outputsFor(inputs), shipped)];
  return { ...plainRequest, paths, config, canon, baseline, changedSince, changedPages, trackedOnly, wants };
}

/** The report for people in the log, and the one for code scanning. */
function outputsFor({ sarifFile }: Inputs): readonly Output[] {
  const log: Output = { format: 'stylish', file: undefined };
  return sarifFile === undefined ? [log] : [log, { format: 'sarif', file: sarifFile }];
}

function failOnIn({ failOn }: Inputs, { config }: LintResult): FailOn {
  return { never: failOn === 'never', maxWarnings: failOn === 'warning' ? 0 : config.maxWarnings };
}

/** Lints and reports while the runner ignores commands in the log, since the log quotes pages. */
async function linted(inputs: Inputs, request: LintRequest, toolkit: Toolkit, env: Environment, disk: Disk, log: LogStream) {
  const token = randomUUID();
  const warnings: string[] = [];
  const warn = (message: string): void => {
    warnings.push(`canonlint: ${printable(message)}`);
    log.write(`${warnings.at(-1)}\n`);
  };
  log.write(`::stop-commands::${token}\n`, 'commands');
  try {
    const setup = await setupOf(request, toolkit, disk);
    await refuseOverwriting(outputsFor(inputs).flatMap(({ file }) => file ?? []), 'report', { ...request, config: setup.config }, disk, setup.toolkit);
    const result = await lint(request, { toolkit, disk, setup, listener: { warn }, cache: await cacheOfEarlier(env, disk.cwd) });
    const style = await styleFor({ env, stdout: log }, true);
    await deliver(withoutReasons(result.report), outputsFor(inputs), result.read, style, log, disk, result.toolkit);
    const { errors, warnings: count } = result.report.summary;
    if (inputs.failOn === 'warning' && errors === 0 && count > 0 && result.readErrors.length === 0) {
      log.write(`canonlint: ${counted(count, 'warning')}, and fail-on is warning\n`);
    }
    return { result, warnings };
  } finally {
    log.write(`\n::${token}::\n`, 'commands');
  }
}

/** What an earlier run has kept, as on a runner of one's own: a fresh one would only write what nobody reads. */
async function cacheOfEarlier(env: Environment, cwd: string): Promise<FindCache | undefined> {
  const find = await cachePlaceFor({ noCache: false, cacheLocation: undefined }, cwd, env);
  return async () => {
    const place = await find?.();
    return place !== undefined && existsSync(place.folder) ? place : undefined;
  };
}

async function tell({ report, read, toolkit }: LintResult, { maxAnnotations, summary }: Inputs, env: Environment, log: LogStream): Promise<void> {
  const shown = whole(withoutReasons(report));
  const context = await contextFor(report, [], read, toolkit);
  log.write(annotations(await reportText(shown, 'github', plain, context, toolkit), countsOnce(shown), maxAnnotations), 'commands');
  append(env['GITHUB_OUTPUT'], (['errors', 'warnings', 'pages'] as const).map((name) => `${name}=${report.summary[name]}\n`).join(''));
  if (summary) append(env['GITHUB_STEP_SUMMARY'], cut(await reportText(shown, 'markdown', plain, context, toolkit), maxSummaryBytes));
}

/** How many errors and warnings a reader is told of; the counts of the run are higher where one is told for several. */
function countsOnce({ problems }: Report): Pick<Summary, 'errors' | 'warnings'> {
  const told = problemsOnce(problems);
  const errors = told.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: told.length - errors };
}

function append(file: string | undefined, text: string): void {
  if (file !== undefined && file !== '') appendFileSync(file, text);
}
