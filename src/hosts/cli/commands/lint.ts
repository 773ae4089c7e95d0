import { autoCanon } from '../../../canon/index.ts';
import { nodeDisk } from '../../../disk/index.ts';
import type { Disk } from '../../../disk/index.ts';
import { lint, setupOf } from '../../../engine/lint.ts';
import type { LintResult } from '../../../engine/lint.ts';
import type { LintRequest } from '../../../engine/lint-request.ts';
import { withoutReasons, withoutWarnings } from '../../../engine/report.ts';
import type { Toolkit } from '../../../engine/index.ts';
import type { LongReport, Page } from '../../../model.ts';
import { counted } from '../../../text/counted.ts';
import { cachePlaceFor } from '../../cache-place.ts';
import { statusOf } from '../../exit-status.ts';
import type { ExitStatus } from '../../exit-status.ts';
import { deliver, refuseUnknown, wantsOf } from '../../output/deliver.ts';
import type { LogStream } from '../../output/log-stream.ts';
import type { Output } from '../../output/output.ts';
import { refuseOverwriting } from '../../output/overwriting.ts';
import { plain, styleFor } from '../../output/style.ts';
import { toolkitOf } from '../toolkit-of.ts';
import { outputsFrom } from '../arguments/outputs.ts';
import type { LintCommand } from '../arguments/command.ts';
import type { Host } from '../host.ts';
import { refuseMisspeltCommand } from '../misspelt-command.ts';
import { pageOnStdin, stdinPage } from '../stdin-page.ts';
import { listenerOn } from '../output/listener.ts';
import { reportNearMisses } from '../output/near-misses.ts';
import { reportReadErrors } from '../output/read-errors.ts';

/** `canonlint [paths..]`: compares the status codes of pages with the canon, and reports. */
export async function lintPages(command: LintCommand, host: Host): Promise<ExitStatus> {
  const disk = nodeDisk(host.cwd, command.paths);
  if (!command.facts) refuseMisspeltCommand(command.paths, disk);
  if (command.printConfig) return printConfig(command, host, disk);
  const page = command.stdin ? await pageOnStdin(command.stdinFilename, host, disk) : undefined;
  const setup = await setupOf({ ...command, page }, toolkitOf(command, host), disk);
  const outputs = command.outputs ?? outputsFrom(setup.config.format === undefined ? [] : [setup.config.format], command.outputFile);
  refuseUnknown(outputs, setup.toolkit);
  await refuseOverwriting(outputs.flatMap(({ file }) => file ?? []), 'report', { ...command, config: setup.config }, disk, setup.toolkit);
  const request = await requestFor(command, outputs, setup.toolkit, page, host);
  const cache = await cachePlaceFor(command, host.cwd, host.env, host.build);
  const result = await lint(request, { toolkit: setup.toolkit, disk, setup, listener: listenerOn(host, command), worker: host.worker, cache });
  if (command.verbose) reportNearMisses(result.report, host.stderr);
  if (result.fixing !== undefined) return tellFixed(result, command, outputs, host, disk);
  const shown = withoutReasons(command.quiet ? withoutWarnings(result.report) : result.report);
  await deliverCounted(shown, { ...result, command, outputs, stream: host.stdout }, host, disk);
  if (outputs.every(({ file }) => file !== undefined)) reportReadErrors(result, host.stderr);
  return verdictOn(result, command, host);
}

async function requestFor(command: LintCommand, outputs: readonly Output[], toolkit: Toolkit, page: Page | undefined, host: Host): Promise<LintRequest> {
  const { paths, ignorePatterns, facts, canon, config, noConfig, rules, only, fix, fixDryRun, baseline, noBaseline, updateBaseline, changedSince, changedPages, concurrency } = command;
  return {
    paths, ignorePatterns, facts, canon, config, noConfig, rules, only, fix, fixDryRun, baseline, noBaseline, updateBaseline, changedSince, changedPages, concurrency,
    page,
    inline: !command.noInlineConfig,
    // pre-commit sets this for its hooks: a page that is not in git would pass here and fail elsewhere
    trackedOnly: host.env['PRE_COMMIT'] === '1',
    wants: await wantsFor(outputs, toolkit, command.verbose || command.stats),
  };
}

/** What is told of services besides problems, such as near misses, needs them. */
async function wantsFor(outputs: readonly Output[], toolkit: Toolkit, tellsOfServices: boolean): Promise<LintRequest['wants']> {
  const wants = await wantsOf(outputs, toolkit);
  return { ...wants, services: wants.services || tellsOfServices };
}

/** In a dry run standard output has only the diff; the report goes to standard error. */
async function tellFixed(
  { report, fixing, readErrors, read, config, toolkit }: LintResult, command: LintCommand, outputs: readonly Output[], host: Host, disk: Disk,
): Promise<ExitStatus> {
  const { stdout, stderr } = host;
  const stream = command.fixDryRun ? stderr : stdout;
  const shown = command.quiet ? withoutWarnings(report) : report;
  try {
    await deliverCounted(shown, { read, toolkit, command, outputs, stream }, host, disk);
  } finally {
    // the pages are fixed even if reporting fails
    const { fixingLine } = await import('../output/fixing-line.ts');
    reportReadErrors({ readErrors: fixing!.failures }, stderr);
    stderr.write(`canonlint: ${fixingLine(report, fixing!, command.fixDryRun)}\n`);
  }
  return verdictOn({ report, readErrors, config }, command, host);
}

interface Delivery extends Pick<LintResult, 'read' | 'toolkit'> {
  readonly command: LintCommand;
  readonly outputs: readonly Output[];
  readonly stream: LogStream;
}

/** Writes a report, with counts where they are asked for: in JSON, else behind a report for people, else on standard error. */
async function deliverCounted(report: LongReport, { read, toolkit, command, outputs, stream }: Delivery, { env, stderr }: Host, disk: Disk): Promise<void> {
  const style = await styleFor({ env, stdout: stream }, command.colour);
  if (!command.stats) {
    await deliver(report, outputs, read, style, stream, disk, toolkit);
    return;
  }
  const { statisticsOf } = await import('../../../lint/statistics.ts');
  const { statisticsText } = await import('../output/statistics-text.ts');
  const statistics = statisticsOf(report);
  await deliver({ ...report, statistics }, outputs, read, style, stream, disk, toolkit);
  const shown = outputs.find(({ file }) => file === undefined)?.format;
  if (shown === 'json') return;
  if (shown === 'stylish' || shown === 'compact') stream.write(statisticsText(statistics, style));
  else stderr.write(statisticsText(statistics, plain));
}

async function printConfig(command: LintCommand, host: Host, disk: Disk): Promise<ExitStatus> {
  const { printedConfig } = await import('../../../config/printed.ts');
  const page = command.stdin ? { file: command.stdinFilename ?? stdinPage, source: '', encoding: 'utf-8', byteOrderMark: false } as const : undefined;
  const { config, toolkit } = await setupOf({ ...command, page }, toolkitOf(command, host), disk);
  const canon = command.canon ?? config.canon ?? autoCanon;
  host.stdout.write(`${JSON.stringify(printedConfig({ ...config, canon }, toolkit.rules, canon), undefined, 2)}\n`, 'json');
  return 0;
}

function verdictOn(
  { report: { summary }, readErrors, config }: Pick<LintResult, 'report' | 'readErrors' | 'config'>, command: LintCommand, { stderr }: Host,
): ExitStatus {
  const { exitZero, maxWarnings = config.maxWarnings } = command;
  const status = statusOf(summary, readErrors, { never: exitZero, maxWarnings });
  if (status === 1 && summary.errors === 0) {
    stderr.write(`canonlint: ${counted(summary.warnings, 'warning')}, and max-warnings allows ${maxWarnings}\n`);
  }
  return status;
}
