import { setImmediate as nextTurn } from 'node:timers/promises';
import { isReadError, nodeDisk } from '../../../disk/index.ts';
import type { Disk, ReadError } from '../../../disk/index.ts';
import { includedFilesIn } from '../../../engine/included-files.ts';
import { selected } from '../../../engine/selected.ts';
import { servicesOf } from '../../../engine/workspace/services.ts';
import { workspaceOn } from '../../../engine/workspace/workspace.ts';
import { inEncodingOfFormat } from '../../../engine/page-facts.ts';
import { formatFor, loadReaders } from '../../../formats/format.ts';
import type { Format } from '../../../formats/format.ts';
import type { IncludedFiles, Page } from '../../../model.ts';
import type { TablesCommand } from '../arguments/command.ts';
import type { ExitStatus } from '../../exit-status.ts';
import { setupFor } from '../../../engine/config.ts';
import { toolkitOf } from '../toolkit-of.ts';
import { listenerOn } from '../output/listener.ts';
import { progressOn } from '../output/progress.ts';
import { reportReadErrors } from '../output/read-errors.ts';
import type { Host } from '../host.ts';
import { pageTablesOf } from './table-line.ts';

/** `canonlint tables [paths..]`: prints one line of JSON for each page, as long as somebody reads the output. */
export async function tables(command: TablesCommand, host: Host): Promise<ExitStatus> {
  const { cwd, stderr } = host;
  const disk = nodeDisk(cwd, command.paths);
  const { config, toolkit } = await setupFor(command, toolkitOf(command, host), disk);
  const workspace = workspaceOn(disk, toolkit);
  const { files, readErrors } = selected(command.paths, config, workspace, listenerOn(host, command));
  await loadReaders(files, toolkit.formats);
  const included = new Map(servicesOf(files, config, workspace).flatMap((service) => {
    const found = includedFilesIn(service, disk.readPage);
    return service.files.map((file) => [file, found] as const);
  }));
  const reading = { formats: toolkit.formats, included };
  const unread = [...readErrors, ...await printTables(files, disk, reading, host)];
  return reportReadErrors({ readErrors: unread }, stderr);
}

/** How pages are read. */
interface Reading {
  readonly formats: readonly Format[];
  /** The files that each page may include. */
  readonly included: ReadonlyMap<string, IncludedFiles>;
}

async function printTables(
  files: readonly string[], disk: Disk, reading: Reading, { stdout, stderr }: Host,
): Promise<readonly ReadError[]> {
  const readErrors: ReadError[] = [];
  // The output itself shows the progress if it is visible.
  const progress = progressOn(stdout.isTTY === true ? undefined : stderr, files.length);
  for (const [at, file] of files.entries()) {
    const page = inEncodingOfFormat(disk.readPage(file), reading.formats);
    if (isReadError(page)) readErrors.push(page);
    else stdout.write(lineOf(page, reading), 'json');
    progress.tell(at + 1);
    await nextTurn();
    if (stdout.destroyed === true) break;
  }
  progress.done();
  return readErrors;
}

function lineOf(page: Page, { formats, included }: Reading): string {
  const document = formatFor(page.file, formats, () => page.source)?.read(page, included.get(page.file)) ?? { blocks: [], faults: [] };
  return `${JSON.stringify(pageTablesOf(page, document))}\n`;
}
