import { nodeDisk } from '../../../disk/index.ts';
import type { PageFacts } from '../../../model.ts';
import { UserError } from '../../../text/user-error.ts';
import type { DiffCommand } from '../arguments/command.ts';
import type { ExitStatus } from '../../exit-status.ts';
import { setupFor } from '../../../engine/config.ts';
import { pagesRead } from '../../../engine/read-services.ts';
import type { Reading } from '../../../engine/read-services.ts';
import { selectionOf } from '../../../engine/workspace/selection.ts';
import { workspaceOn } from '../../../engine/workspace/workspace.ts';
import { styleFor } from '../../output/style.ts';
import { toolkitOf } from '../toolkit-of.ts';
import { listenerOn } from '../output/listener.ts';
import { reportReadErrors } from '../output/read-errors.ts';
import type { Host } from '../host.ts';
import { comparisonText } from './comparison-text.ts';
import { comparisonOf } from './comparison.ts';

/** `canonlint diff <one> <other>`: compares the status codes of two pages or services; status 1 if they differ. */
export async function diff(command: DiffCommand, host: Host): Promise<ExitStatus> {
  const { paths, colour } = command;
  const { cwd, stdout, stderr } = host;
  const disk = nodeDisk(cwd, paths);
  const { config, toolkit } = await setupFor(command, toolkitOf(command, host), disk);
  const workspace = workspaceOn(disk, toolkit);
  const readings: (Reading & { readonly pages: readonly PageFacts[] })[] = [];
  for (const path of paths) {
    const selection = selectionOf([path], { ...config, include: [] }, workspace);
    const reading = await pagesRead(selection, config, workspace, listenerOn(host));
    const named = new Set(selection.files);
    readings.push({ ...reading, pages: reading.services.flatMap(({ pages }) => pages.filter(({ file }) => named.has(file))) });
  }
  const [one = [], other = []] = readings.map(({ pages }, at) => statedOn(pages, paths[at]!));
  const comparison = comparisonOf(one, other);
  stdout.write(comparisonText(comparison, paths, await styleFor(host, colour)));
  const told = readings.map((reading) => reportReadErrors(reading, stderr));
  if (told.some((status) => status !== 0)) return 2;
  return comparison.some(({ kind }) => kind !== 'same') ? 1 : 0;
}

function statedOn(pages: readonly PageFacts[], path: string): readonly PageFacts[] {
  if (pages.some(({ statusLists }) => statusLists.length > 0)) return pages;
  throw new UserError(`${path} has no status-code table to compare`);
}
