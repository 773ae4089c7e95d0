import { rules } from '../../../../rules/index.ts';
import { defaultCanon } from '../../../canon/index.ts';
import type { Config } from '../../../config/config.ts';
import { diskAt } from '../../../disk/index.ts';
import type { Disk, ReadError } from '../../../disk/index.ts';
import type { Extent } from '../../../fix/index.ts';
import { extensions } from '../../../formats/index.ts';
import type { Report, Summary } from '../../../model.ts';
import { drawOnPages } from '../../../reporters/index.ts';
import { printableJson } from '../../../reporters/printable.ts';
import { counted } from '../../../reporters/summary.ts';
import type { LintCommand } from '../arguments/command.ts';
import type { ExitStatus } from '../exit-status.ts';
import { canonFor } from '../input/canon.ts';
import { configFor, unknownRule } from '../input/config.ts';
import { inputFor, pathsFor } from '../input/input.ts';
import type { Input } from '../input/input.ts';
import { readServices } from '../input/services.ts';
import type { Reading } from '../input/services.ts';
import { deliver } from '../output/deliver.ts';
import { readErrorsTold } from '../output/read-errors.ts';
import type { OutputStream, Host } from '../host.ts';
import { examine, isPlain } from './lint-services.ts';
import type { LintContext } from './fix.ts';
import { openProblems } from './problems.ts';
import { reportOnPages, withoutReasons, withoutWarnings } from './report.ts';

/** `canonlint [paths..]`: compares the status-code tables of pages with the canon, and reports. */
export async function lint(command: LintCommand, host: Host): Promise<ExitStatus> {
  const { cwd, stdout, stderr } = host;
  refuseUnknownRules(command.only);
  const config = await configFor({ ...command, paths: pathsFor(command) }, rules, cwd);
  if (command.printConfig) return printConfig(config, command, stdout);
  // pre-commit tells its hooks so; what is not in git would pass here and fail for everybody else
  const disk = diskAt(cwd, extensions, host.env['PRE_COMMIT'] === '1');
  const fleet = command.facts ? (await import('../input/facts-input.ts')).factsInputAt(command.paths, disk) : undefined;
  const input = fleet?.input ?? await inputFor(command, config, disk, host);
  const canon = await canonFor(command.canon, config, disk);
  const standard = { canon, config, cwd };
  if (fleet === undefined && isPlain(command, input)) {
    const terms = { ...standard, inline: !command.noInlineConfig, fixes: command.outputs.some(({ format }) => drawOnPages.has(format)) };
    const { report, readErrors } = await examine(command, input, terms, disk, host);
    return deliverAndJudge(report, readErrors, command, input, host);
  }
  const reading = fleet?.reading ?? readServices(input, config, disk, stderr);
  if (command.fix !== undefined) return fixAndReport(command, command.fix, input, reading, standard, disk, host);
  const open = await openProblems({ command, input, reading, standard, disk, stderr });
  const report = reportOnPages(input.files, command.only, reading, canon, config, cwd, open);
  return deliverAndJudge(report, reading.readErrors, command, input, host);
}

async function deliverAndJudge(
  report: Report, readErrors: readonly ReadError[], command: LintCommand, input: Input, host: Host,
): Promise<ExitStatus> {
  const shown = withoutReasons(command.quiet ? withoutWarnings(report) : report);
  await deliver(shown, command, input.read, host);
  if (command.outputs.every(({ file }) => file !== undefined)) readErrorsTold({ readErrors }, host.stderr);
  return readErrors.length > 0 ? 2 : verdictOn(report.summary, command, host.stderr);
}

/** In a dry run the standard output is the diff's alone: the report goes where errors go. */
async function fixAndReport(
  command: LintCommand, extent: Extent, input: Input, before: Reading, standard: LintContext, disk: Disk,
  host: Host,
): Promise<ExitStatus> {
  const { cwd, env, stdout, stderr } = host;
  const { fix } = await import('./fix.ts');
  const { fixingLine, withReasons } = await import('./fix-report.ts');
  const fixing = await fix(command, extent, input, before, standard, stdout);
  const { canon, config } = standard;
  const open = await openProblems({ command, input, reading: fixing.reading, standard, disk, stderr });
  const left = reportOnPages(input.files, command.only, fixing.reading, canon, config, cwd, open);
  const report = withReasons(left, fixing, extent);
  const stream = command.fixDryRun ? stderr : stdout;
  const fixed = new Map(fixing.outcomes.map(({ page }) => [page.file, page]));
  const shown = command.quiet ? withoutWarnings(report) : report;
  try {
    await deliver(shown, command, (file) => fixed.get(file) ?? input.read(file), { cwd, env, stdout: stream });
  } finally {
    // the pages are fixed, whatever becomes of the report
    readErrorsTold({ readErrors: fixing.failures }, stderr);
    stderr.write(`canonlint: ${fixingLine(report, fixing, command)}\n`);
  }
  return before.readErrors.length + fixing.failures.length > 0 ? 2 : verdictOn(report.summary, command, stderr);
}

function refuseUnknownRules(only: readonly string[]): void {
  const names = rules.map(({ name }) => name);
  const stranger = only.find((name) => !names.includes(name));
  if (stranger !== undefined) throw unknownRule(stranger, names);
}

async function printConfig(config: Config, command: LintCommand, stdout: OutputStream): Promise<ExitStatus> {
  const { printedConfig } = await import('../../../config/printed.ts');
  const canon = command.canon ?? config.canon ?? defaultCanon;
  stdout.write(`${printableJson(JSON.stringify(printedConfig({ ...config, canon }, rules, canon), undefined, 2))}\n`);
  return 0;
}

function verdictOn({ errors, warnings }: Summary, { exitZero, maxWarnings }: LintCommand, stderr: OutputStream): ExitStatus {
  if (exitZero) return 0;
  if (errors > 0) return 1;
  if (maxWarnings === undefined || warnings <= maxWarnings) return 0;
  stderr.write(`canonlint: ${counted(warnings, 'warning')}, and --max-warnings allows ${maxWarnings}\n`);
  return 1;
}
