import { setImmediate as nextTurn } from 'node:timers/promises';
import { rules } from '../../../../rules/index.ts';
import { diskAt, isReadError, readPage, selectionOf } from '../../../disk/index.ts';
import type { ReadError } from '../../../disk/index.ts';
import { extensions, formatOf } from '../../../formats/index.ts';
import type { Page } from '../../../model.ts';
import { printableJson } from '../../../reporters/printable.ts';
import type { TablesCommand } from '../arguments/command.ts';
import type { ExitStatus } from '../exit-status.ts';
import { configFor } from '../input/config.ts';
import { progressOn } from '../output/progress.ts';
import { readErrorsTold } from '../output/read-errors.ts';
import type { Host } from '../host.ts';
import { tableLineOf } from './table-line.ts';

/** `canonlint tables [paths..]`: one line of JSON a page, as long as somebody reads them. */
export async function tables(command: TablesCommand, host: Host): Promise<ExitStatus> {
  const { cwd, stderr } = host;
  const config = await configFor(command, rules, cwd);
  const { files, readErrors } = selectionOf(command.paths, config, diskAt(cwd, extensions));
  const unread = [...readErrors, ...await printTables(files, host)];
  return readErrorsTold({ readErrors: unread }, stderr);
}

async function printTables(
  files: readonly string[], { cwd, stdout, stderr }: Host,
): Promise<readonly ReadError[]> {
  const readErrors: ReadError[] = [];
  // The lines are progress enough where they are seen.
  const progress = progressOn(stdout.isTTY === true ? undefined : stderr, files.length);
  for (const [at, file] of files.entries()) {
    const page = readPage(file, cwd);
    if (isReadError(page)) readErrors.push(page);
    else stdout.write(lineOf(page));
    progress.tell(at + 1);
    await nextTurn();
    if (stdout.destroyed === true) break;
  }
  progress.done();
  return readErrors;
}

function lineOf(page: Page): string {
  const document = formatOf(page.file, () => page.source)?.read(page) ?? { blocks: [], faults: [] };
  return `${printableJson(JSON.stringify(tableLineOf(page, document)))}\n`;
}
