import { setImmediate as nextTurn } from 'node:timers/promises';
import { isReadError, nodeDisk } from '../../../disk/index.ts';
import type { Disk, ReadError } from '../../../disk/index.ts';
import { refuseNothing } from '../../../engine/workspace/nothing-found.ts';
import { selectionOf } from '../../../engine/workspace/selection.ts';
import { workspaceOn } from '../../../engine/workspace/workspace.ts';
import { inEncodingOfFormat } from '../../../engine/page-facts.ts';
import { formatFor, loadReaders } from '../../../formats/format.ts';
import type { Format } from '../../../formats/format.ts';
import type { Page } from '../../../model.ts';
import type { TablesCommand } from '../arguments/command.ts';
import type { ExitStatus } from '../../exit-status.ts';
import { setupFor } from '../../../engine/config.ts';
import { toolkit as shipped } from '../../toolkit.ts';
import { progressOn } from '../output/progress.ts';
import { reportReadErrors } from '../output/read-errors.ts';
import type { Host } from '../host.ts';
import { pageTablesOf } from './table-line.ts';

/** `canonlint tables [paths..]`: prints one line of JSON for each page, as long as somebody reads the output. */
export async function tables(command: TablesCommand, host: Host): Promise<ExitStatus> {
  const { cwd, stderr } = host;
  const disk = nodeDisk(cwd, command.paths);
  const { config, toolkit } = await setupFor(command, shipped, disk);
  const workspace = workspaceOn(disk, toolkit);
  const selection = selectionOf(command.paths, config, workspace);
  refuseNothing(command.paths, selection, config, workspace);
  const { files, readErrors } = selection;
  await loadReaders(files, toolkit.formats);
  const unread = [...readErrors, ...await printTables(files, disk, toolkit.formats, host)];
  return reportReadErrors({ readErrors: unread }, stderr);
}

async function printTables(
  files: readonly string[], disk: Disk, formats: readonly Format[], { stdout, stderr }: Host,
): Promise<readonly ReadError[]> {
  const readErrors: ReadError[] = [];
  // The output itself shows the progress if it is visible.
  const progress = progressOn(stdout.isTTY === true ? undefined : stderr, files.length);
  for (const [at, file] of files.entries()) {
    const page = inEncodingOfFormat(disk.readPage(file), formats);
    if (isReadError(page)) readErrors.push(page);
    else stdout.write(lineOf(page, formats), 'json');
    progress.tell(at + 1);
    await nextTurn();
    if (stdout.destroyed === true) break;
  }
  progress.done();
  return readErrors;
}

function lineOf(page: Page, formats: readonly Format[]): string {
  const document = formatFor(page.file, formats, () => page.source)?.read(page) ?? { blocks: [], faults: [] };
  return `${JSON.stringify(pageTablesOf(page, document))}\n`;
}
