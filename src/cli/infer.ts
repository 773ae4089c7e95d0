import { existsSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { rules } from '../../rules/index.ts';
import { registry } from '../canon/index.ts';
import { diskAt, selectionOf } from '../files/index.ts';
import { extensions } from '../formats/index.ts';
import { counted } from '../reporters/summary.ts';
import { UserError } from '../text/user-error.ts';
import { canonFor } from './canon.ts';
import type { InferCommand } from './command.ts';
import { configFor } from './config.ts';
import type { ExitStatus } from './exit-status.ts';
import { troublesTold } from './facts.ts';
import { pagesRead } from './services.ts';
import type { Surroundings } from './surroundings.ts';

/** `canonlint infer [paths..]`: a canon as the services vote for it, in YAML, for a person to ratify. */
export async function infer(command: InferCommand, surroundings: Surroundings): Promise<ExitStatus> {
  const { cwd, stdout, stderr } = surroundings;
  refuseToOverwrite(command, cwd);
  const { canonFileOf, proposalOf } = await import('../canon/infer/index.ts');
  const config = await configFor(command, rules, cwd);
  const disk = diskAt(cwd, extensions);
  const reading = pagesRead(selectionOf(command.paths, config, disk), config, disk, stderr);
  const proposal = proposalOf(reading.services, await canonFor(registry, config, disk));
  if (proposal.services === 0) throw nothingToVoteOn();
  const text = canonFileOf(proposal, nameOf(command));
  if (command.outputFile === undefined) stdout.write(text);
  else {
    const { writeOutputFile } = await import('./output-file.ts');
    await writeOutputFile(command.outputFile, text, cwd);
    const votes = `${counted(proposal.codes.length, 'code')} by the votes of ${counted(proposal.services, 'service')}`;
    stderr.write(`canonlint: ${votes} in ${command.outputFile}\n`);
  }
  return troublesTold(reading, stderr);
}

function refuseToOverwrite({ outputFile, force }: InferCommand, cwd: string): void {
  if (outputFile === undefined || force || !existsSync(resolve(cwd, outputFile))) return;
  throw new UserError(`${outputFile} exists already`, '--force overwrites it');
}

function nothingToVoteOn(): UserError {
  return new UserError('no page states status codes, so there is nothing to vote on',
    'name pages or folders with status-code tables');
}

/** What the canon is called: as its file is. */
function nameOf({ outputFile }: InferCommand): string {
  return outputFile === undefined ? 'proposal' : basename(outputFile, extname(outputFile));
}
