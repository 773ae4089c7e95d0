import { nodeDisk } from '../../../disk/index.ts';
import type { FactsCommand } from '../arguments/command.ts';
import type { ExitStatus } from '../../exit-status.ts';
import { setupFor } from '../../../engine/config.ts';
import { pagesRead } from '../../../engine/read-services.ts';
import { selected } from '../../../engine/selected.ts';
import { workspaceOn } from '../../../engine/workspace/workspace.ts';
import { refuseOverwriting } from '../../output/overwriting.ts';
import { toolkitOf } from '../toolkit-of.ts';
import { listenerOn } from '../output/listener.ts';
import { reportReadErrors } from '../output/read-errors.ts';
import type { Host } from '../host.ts';
import { plainFacts } from './plain-facts.ts';

/**
 * `canonlint facts [paths..]`: prints the facts of services as JSON; with `--output-file` writes all of them to a file
 * for `--facts`.
 */
export async function facts(command: FactsCommand, host: Host): Promise<ExitStatus> {
  const { cwd, stdout, stderr } = host;
  const disk = nodeDisk(cwd, command.paths);
  const { config, toolkit } = await setupFor(command, toolkitOf(command, host), disk);
  const workspace = workspaceOn(disk, toolkit);
  await refuseOverwriting(command.outputFile === undefined ? [] : [command.outputFile], 'facts', { config }, disk, toolkit);
  const listener = listenerOn(host, command);
  const selection = selected(command.paths, config, workspace, listener);
  const reading = await pagesRead(selection, config, workspace, listener);
  const { outputFile, as } = command;
  if (outputFile === undefined) {
    stdout.write(`${JSON.stringify(plainFacts(reading.services), undefined, 1)}\n`, 'json');
  } else {
    const { writeFacts } = await import('./facts-file.ts');
    await writeFacts({ outputFile, as, reading, reported: new Set(selection.files), config, workspace });
  }
  return reportReadErrors(reading, stderr);
}
