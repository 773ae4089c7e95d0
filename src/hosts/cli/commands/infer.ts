import { basename, extname, resolve } from 'node:path';
import { nodeDisk } from '../../../disk/index.ts';
import type { Disk } from '../../../disk/index.ts';
import { UserError } from '../../../text/user-error.ts';
import type { InferCommand } from '../arguments/command.ts';
import type { ExitStatus } from '../../exit-status.ts';
import { setupFor } from '../../../engine/config.ts';
import { refuseOverwriting } from '../../output/overwriting.ts';
import { toolkitOf } from '../toolkit-of.ts';
import { reportReadErrors } from '../output/read-errors.ts';
import type { Host } from '../host.ts';
import { textAt } from '../init/text-at.ts';
import { canonProposed } from './proposal.ts';
import { isUnedited, withMark } from './unedited.ts';

/** `canonlint infer [paths..]`: proposes a canon by the votes of services, as YAML, which a person must ratify. */
export async function infer(command: InferCommand, host: Host): Promise<ExitStatus> {
  const { cwd, stdout, stderr } = host;
  await refuseExisting(command, nodeDisk(cwd));
  const setup = await setupFor({ ...command, paths: command.facts ? [] : command.paths }, toolkitOf(command, host), nodeDisk(cwd, command.paths));
  if (command.outputFile !== undefined) {
    await refuseOverwriting([command.outputFile], 'canon', { config: setup.config }, nodeDisk(cwd), setup.toolkit);
  }
  const { text, votes, reading } = await canonProposed(command, nameOf(command), setup, host);
  if (command.outputFile === undefined) stdout.write(text, 'yaml');
  else {
    await (await nodeDisk(cwd).writer()).writeFile(command.outputFile, withMark(text));
    stderr.write(`canonlint: ${votes} in ${command.outputFile}\n`);
  }
  return reportReadErrors(reading, stderr);
}

/** A person edits a canon once it is written, unlike reports and facts: until then it is replaced as they are. */
async function refuseExisting({ outputFile, force }: InferCommand, disk: Disk): Promise<void> {
  if (outputFile === undefined || force || (await disk.writer()).existing(outputFile) === undefined) return;
  if (isUnedited(textAt(resolve(disk.cwd, outputFile), disk))) return;
  throw new UserError(`${outputFile} exists already, and is no proposal as canonlint infer left it`, '--force overwrites it');
}

/** The name of the canon: that of its file. */
function nameOf({ outputFile }: InferCommand): string {
  return outputFile === undefined ? 'proposal' : basename(outputFile, extname(outputFile));
}
