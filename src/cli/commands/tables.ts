import { setImmediate as nextTurn } from 'node:timers/promises';
import { rules } from '../../../rules/index.ts';
import { diskAt, isTrouble, readPage, selectionOf } from '../../files/index.ts';
import type { Trouble } from '../../files/index.ts';
import { extensions, formatOf } from '../../formats/index.ts';
import type { Page } from '../../model.ts';
import { printableJson } from '../../reporters/printable.ts';
import type { TablesCommand } from '../arguments/command.ts';
import type { ExitStatus } from '../exit-status.ts';
import { configFor } from '../input/config.ts';
import { progressOn } from '../output/progress.ts';
import { troublesTold } from '../output/troubles.ts';
import type { Surroundings } from '../surroundings.ts';
import { tableLineOf } from './table-line.ts';

/** `canonlint tables [paths..]`: one line of JSON a page, as long as somebody reads them. */
export async function tables(command: TablesCommand, surroundings: Surroundings): Promise<ExitStatus> {
  const { cwd, stderr } = surroundings;
  const config = await configFor(command, rules, cwd);
  const { files, troubles } = selectionOf(command.paths, config, diskAt(cwd, extensions));
  const unread = [...troubles, ...await printTables(files, surroundings)];
  return troublesTold({ troubles: unread }, stderr);
}

async function printTables(
  files: readonly string[], { cwd, stdout, stderr }: Surroundings,
): Promise<readonly Trouble[]> {
  const troubles: Trouble[] = [];
  // The lines are progress enough where they are seen.
  const progress = progressOn(stdout.isTTY === true ? undefined : stderr, files.length);
  for (const [at, file] of files.entries()) {
    const page = readPage(file, cwd);
    if (isTrouble(page)) troubles.push(page);
    else stdout.write(lineOf(page));
    progress.tell(at + 1);
    await nextTurn();
    if (stdout.destroyed === true) break;
  }
  progress.done();
  return troubles;
}

function lineOf(page: Page): string {
  const document = formatOf(page.file)?.read(page) ?? { blocks: [], faults: [] };
  return `${printableJson(JSON.stringify(tableLineOf(page, document)))}\n`;
}
