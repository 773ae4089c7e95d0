import { rules } from '../../../../rules/index.ts';
import { diskAt, selectionOf } from '../../../disk/index.ts';
import { extensions } from '../../../formats/index.ts';
import { printableJson } from '../../../reporters/printable.ts';
import type { FactsCommand } from '../arguments/command.ts';
import type { ExitStatus } from '../exit-status.ts';
import { configFor } from '../input/config.ts';
import { pagesRead } from '../input/services.ts';
import { readErrorsTold } from '../output/read-errors.ts';
import type { Host } from '../host.ts';
import { plainFacts } from './plain-facts.ts';

/**
 * `canonlint facts [paths..]`: what was understood of the services that pages belong to, as JSON; with
 * `--output-file` all of it, in a file for `--facts`.
 */
export async function facts(command: FactsCommand, host: Host): Promise<ExitStatus> {
  const { cwd, stdout, stderr } = host;
  const config = await configFor(command, rules, cwd);
  const disk = diskAt(cwd, extensions);
  const selection = selectionOf(command.paths, config, disk);
  const reading = pagesRead(selection, config, disk, stderr);
  const { outputFile, as } = command;
  if (outputFile === undefined) {
    stdout.write(`${printableJson(JSON.stringify(plainFacts(reading.services), undefined, 1))}\n`);
  } else {
    const { writeFacts } = await import('./facts-file.ts');
    await writeFacts({ outputFile, as, reading, reported: new Set(selection.files), config, disk });
  }
  return readErrorsTold(reading, stderr);
}
