import { rules } from '../../../rules/index.ts';
import { defaultCanon } from '../../canon/index.ts';
import type { Config } from '../../config/config.ts';
import { diskAt } from '../../files/index.ts';
import type { Disk, Trouble } from '../../files/index.ts';
import type { Extent } from '../../fix/index.ts';
import { extensions } from '../../formats/index.ts';
import type { Report, Summary } from '../../model.ts';
import { drawOnPages } from '../../reporters/index.ts';
import { printableJson } from '../../reporters/printable.ts';
import { counted } from '../../reporters/summary.ts';
import type { LintCommand } from '../arguments/command.ts';
import type { ExitStatus } from '../exit-status.ts';
import { canonFor } from '../input/canon.ts';
import { configFor, unknownRule } from '../input/config.ts';
import { inputFor, pathsFor } from '../input/input.ts';
import type { Input } from '../input/input.ts';
import { readServices } from '../input/services.ts';
import type { Reading } from '../input/services.ts';
import { deliver } from '../output/deliver.ts';
import { troublesTold } from '../output/troubles.ts';
import type { Outlet, Surroundings } from '../surroundings.ts';
import { examine, isPlain } from './examination.ts';
import type { Standard } from './fix.ts';
import { openProblems } from './problems.ts';
import { reportOnPages, withoutReasons, withoutWarnings } from './report.ts';

/** `canonlint [paths..]`: compares the status-code tables of pages with the canon, and reports. */
export async function lint(command: LintCommand, surroundings: Surroundings): Promise<ExitStatus> {
  const { cwd, stdout, stderr } = surroundings;
  refuseUnknownRules(command.only);
  const config = await configFor({ ...command, paths: pathsFor(command) }, rules, cwd);
  if (command.printConfig) return printConfig(config, command, stdout);
  // pre-commit tells its hooks so; what is not in git would pass here and fail for everybody else
  const disk = diskAt(cwd, extensions, surroundings.env['PRE_COMMIT'] === '1');
  const fleet = command.facts ? (await import('../input/fleet.ts')).fleetAt(command.paths, disk) : undefined;
  const input = fleet?.input ?? await inputFor(command, config, disk, surroundings);
  const canon = await canonFor(command.canon, config, disk);
  const standard = { canon, config, cwd };
  if (fleet === undefined && isPlain(command, input)) {
    const terms = { ...standard, inline: !command.noInlineConfig, fixes: command.outputs.some(({ format }) => drawOnPages.has(format)) };
    const { report, troubles } = await examine(command, input, terms, disk, surroundings);
    return deliverAndJudge(report, troubles, command, input, surroundings);
  }
  const reading = fleet?.reading ?? readServices(input, config, disk, stderr);
  if (command.fix !== undefined) return fixAndReport(command, command.fix, input, reading, standard, disk, surroundings);
  const open = await openProblems({ command, input, reading, standard, disk, stderr });
  const report = reportOnPages(input.files, command.only, reading, canon, config, cwd, open);
  return deliverAndJudge(report, reading.troubles, command, input, surroundings);
}

async function deliverAndJudge(
  report: Report, troubles: readonly Trouble[], command: LintCommand, input: Input, surroundings: Surroundings,
): Promise<ExitStatus> {
  const shown = withoutReasons(command.quiet ? withoutWarnings(report) : report);
  await deliver(shown, command, input.read, surroundings);
  if (command.outputs.every(({ file }) => file !== undefined)) troublesTold({ troubles }, surroundings.stderr);
  return troubles.length > 0 ? 2 : verdictOn(report.summary, command, surroundings.stderr);
}

/** In a dry run the standard output is the diff's alone: the report goes where errors go. */
async function fixAndReport(
  command: LintCommand, extent: Extent, input: Input, before: Reading, standard: Standard, disk: Disk,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const { cwd, env, stdout, stderr } = surroundings;
  const { fix } = await import('./fix.ts');
  const { fixingLine, withReasons } = await import('./fix-report.ts');
  const fixing = fix(command, extent, input, before, standard, stdout);
  const { canon, config } = standard;
  const open = await openProblems({ command, input, reading: fixing.reading, standard, disk, stderr });
  const left = reportOnPages(input.files, command.only, fixing.reading, canon, config, cwd, open);
  const report = withReasons(left, fixing, extent);
  const outlet = command.fixDryRun ? stderr : stdout;
  const fixed = new Map(fixing.outcomes.map(({ page }) => [page.file, page]));
  const shown = command.quiet ? withoutWarnings(report) : report;
  try {
    await deliver(shown, command, (file) => fixed.get(file) ?? input.read(file), { cwd, env, stdout: outlet });
  } finally {
    // the pages are fixed, whatever becomes of the report
    troublesTold({ troubles: fixing.failures }, stderr);
    stderr.write(`canonlint: ${fixingLine(report, fixing, command)}\n`);
  }
  return before.troubles.length + fixing.failures.length > 0 ? 2 : verdictOn(report.summary, command, stderr);
}

function refuseUnknownRules(only: readonly string[]): void {
  const names = rules.map(({ name }) => name);
  const stranger = only.find((name) => !names.includes(name));
  if (stranger !== undefined) throw unknownRule(stranger, names);
}

async function printConfig(config: Config, command: LintCommand, stdout: Outlet): Promise<ExitStatus> {
  const { printedConfig } = await import('../../config/printed.ts');
  const canon = command.canon ?? config.canon ?? defaultCanon;
  stdout.write(`${printableJson(JSON.stringify(printedConfig({ ...config, canon }, rules, canon), undefined, 2))}\n`);
  return 0;
}

function verdictOn({ errors, warnings }: Summary, { exitZero, maxWarnings }: LintCommand, stderr: Outlet): ExitStatus {
  if (exitZero) return 0;
  if (errors > 0) return 1;
  if (maxWarnings === undefined || warnings <= maxWarnings) return 0;
  stderr.write(`canonlint: ${counted(warnings, 'warning')}, and --max-warnings allows ${maxWarnings}\n`);
  return 1;
}
