import { rules } from '../../rules/index.ts';
import { defaultCanon } from '../canon/index.ts';
import type { Config } from '../config/config.ts';
import { diskAt } from '../files/index.ts';
import { extensions } from '../formats/index.ts';
import type { Summary } from '../model.ts';
import { counted } from '../reporters/summary.ts';
import { canonFor } from './canon.ts';
import type { LintCommand } from './command.ts';
import { configFor } from './config.ts';
import { deliver } from './deliver.ts';
import type { ExitStatus } from './exit-status.ts';
import { inputFor, pathsFor } from './input.ts';
import { reportOnPages, withoutWarnings } from './report.ts';
import { readServices } from './services.ts';
import type { Outlet, Surroundings } from './surroundings.ts';

/** `canonlint [paths..]`: compares the status-code tables of pages with the canon, and reports. */
export async function lint(command: LintCommand, surroundings: Surroundings): Promise<ExitStatus> {
  const { cwd, stdout, stderr } = surroundings;
  const config = await configFor({ ...command, paths: pathsFor(command) }, rules, cwd);
  if (command.printConfig) return printConfig(config, command, stdout);
  const disk = diskAt(cwd, extensions);
  const input = await inputFor(command, config, disk, surroundings);
  const canon = await canonFor(command.canon, config, disk);
  const reading = readServices(input, config, disk, stderr);
  const report = reportOnPages(input.files, reading, canon, config, cwd);
  await deliver(command.quiet ? withoutWarnings(report) : report, command, surroundings);
  return reading.troubles.length > 0 ? 2 : verdictOn(report.summary, command, stderr);
}

async function printConfig(config: Config, command: LintCommand, stdout: Outlet): Promise<ExitStatus> {
  const { printedConfig } = await import('../config/printed.ts');
  const canon = command.canon ?? config.canon ?? defaultCanon;
  stdout.write(`${JSON.stringify(printedConfig({ ...config, canon }, rules, canon), undefined, 2)}\n`);
  return 0;
}

function verdictOn({ errors, warnings }: Summary, { exitZero, maxWarnings }: LintCommand, stderr: Outlet): ExitStatus {
  if (exitZero) return 0;
  if (errors > 0) return 1;
  if (maxWarnings === undefined || warnings <= maxWarnings) return 0;
  stderr.write(`canonlint: ${counted(warnings, 'warning')}, and --max-warnings allows ${maxWarnings}\n`);
  return 1;
}
