import { lstatSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isReadError, nodeDisk } from '../../../disk/index.ts';
import { configFilesIn, formOf } from '../../../engine/config-names.ts';
import type { LintResult } from '../../../engine/lint.ts';
import type { Toolkit } from '../../../engine/toolkit.ts';
import { selectionOf } from '../../../engine/workspace/selection.ts';
import { workspaceOn } from '../../../engine/workspace/workspace.ts';
import { formatFor } from '../../../formats/format.ts';
import { printable } from '../../../reporters/printable.ts';
import { counted } from '../../../text/counted.ts';
import { UserError } from '../../../text/user-error.ts';
import type { ExitStatus } from '../../exit-status.ts';
import type { InitCommand } from '../arguments/command.ts';
import type { Host } from '../host.ts';
import { newFileDiff } from '../init/new-file-diff.ts';
import { planChecks } from '../init/plan-checks.ts';
import { planRuns } from '../init/plan-runs.ts';
import { questionsTo } from '../init/questions.ts';
import { emptyPlan } from '../init/plan.ts';
import type { Plan } from '../init/plan.ts';
import { reportReadErrors } from '../output/read-errors.ts';
import { toolkitOf } from '../toolkit-of.ts';

/**
 * `canonlint init`: sets a project up. It writes a configuration, a canon where services agree, a baseline where there are problems, the hook,
 * and the workflow or job of the git host, each only if it is missing. What belongs into files that are there is printed. Everything is
 * settled before anything is written.
 */
export async function init(command: InitCommand, host: Host): Promise<ExitStatus> {
  const isAsked = !command.yes && !command.dryRun && host.isInteractive?.() === true;
  const questions = isAsked ? questionsTo(host) : undefined;
  const plan = emptyPlan(command, toolkitOf(command, host), nodeDisk(host.cwd), questions?.confirm);
  try {
    return await carryOut(plan, host);
  } finally {
    await questions?.close();
  }
}

async function carryOut(plan: Plan, host: Host): Promise<ExitStatus> {
  const { command } = plan;
  const result = await planChecks(plan, host);
  const pages = pagesOf(result, plan);
  await planRuns(plan, pages, runsCode(result, plan));
  host.stderr.write(`canonlint: ${printable(whatIsThere(result, pages, plan))}\n`);
  if (command.dryRun) show(plan, host);
  else await write(plan, host);
  return tell(result, plan, host);
}

function pagesOf({ config, toolkit }: LintResult, { disk }: Plan): readonly string[] {
  return selectionOf([], config, workspaceOn(disk, toolkit)).files;
}

/** Whether what runs canonlint must allow code: the configuration is code, or names plugins. */
function runsCode({ config }: LintResult, { disk }: Plan): boolean {
  return config.plugins.length > 0 || configFilesIn(disk.cwd, disk).some((file) => formOf(file).isCode);
}

/** What the pages are, in one line. */
function whatIsThere({ report: { summary }, config, toolkit }: LintResult, pages: readonly string[], plan: Plan): string {
  const markups = markupsOf(pages, toolkit, plan);
  const counts = [counted(summary.pages, 'page') + (markups === '' ? '' : ` in ${markups}`), counted(summary.services, 'service'), counted(summary.tables, 'status table')];
  return `${counts.join(', ')}${config.canon === undefined ? '' : `; the canon is ${config.canon}`}`;
}

function markupsOf(pages: readonly string[], { formats }: Toolkit, { disk }: Plan): string {
  const textOf = (file: string): string => {
    const page = disk.readPage(file);
    return isReadError(page) ? '' : page.source;
  };
  return [...new Set(pages.flatMap((file) => formatFor(file, formats, () => textOf(file))?.title ?? []))].join(', ');
}

function show({ files }: Plan, { stdout }: Host): void {
  for (const [file, text] of files) {
    const diff = newFileDiff(file, text);
    if (stdout.isTTY === true) stdout.write(diff.split('\n').map(printable).join('\n'));
    else stdout.writeRaw(diff);
  }
}

async function write({ files }: Plan, { cwd, stderr }: Host): Promise<void> {
  const writer = await nodeDisk(cwd).writer();
  for (const [file, text] of files) {
    if (exists(resolve(cwd, file))) throw new UserError(`${file} exists already`, 'canonlint init overwrites nothing');
    writer.makeFolder(dirname(file));
    await writer.writeFile(file, text);
    stderr.write(`canonlint: ${file} written\n`);
  }
}

/** Whether something exists at a path, even a broken link; if that is unknown, writing reports why. */
function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function tell(result: LintResult, { command: { dryRun }, files, remarks, additions }: Plan, { stdout, stderr }: Host): ExitStatus {
  for (const remark of remarks) stderr.write(`canonlint: ${printable(remark)}\n`);
  for (const { file, text } of additions) {
    stderr.write(`canonlint: ${file} is there already, and left as it is; this belongs into it:\n`);
    (dryRun ? stderr : stdout).write(text);
  }
  if (dryRun) stderr.write(`canonlint: ${counted(files.size, 'file')} would be written\n`);
  else if (files.size === 0) stderr.write('canonlint: nothing to write\n');
  return reportReadErrors(result, stderr);
}
