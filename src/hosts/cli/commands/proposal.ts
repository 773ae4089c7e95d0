import { registry } from '../../../canon/index.ts';
import type { Config } from '../../../config/config.ts';
import { diskAt, selectionOf } from '../../../disk/index.ts';
import { extensions } from '../../../formats/index.ts';
import { counted } from '../../../reporters/summary.ts';
import { UserError } from '../../../text/user-error.ts';
import { canonFor } from '../input/canon.ts';
import { pagesRead } from '../input/services.ts';
import type { Reading } from '../input/services.ts';
import type { Host } from '../host.ts';

/** A canon by vote, as a file. */
export interface ProposedCanon {
  readonly text: string;
  /** How many codes it has, and by how many votes, in words. */
  readonly votes: string;
  readonly reading: Reading;
}

/** What a canon is proposed from. */
interface Electorate {
  /** Pages and folders, or facts files. */
  readonly paths: readonly string[];
  readonly facts: boolean;
}

/** The canon that services vote for. Throws a `UserError` where there is nothing to vote on. */
export async function canonProposed(
  { paths, facts }: Electorate, name: string, config: Config, { cwd, stderr }: Pick<Host, 'cwd' | 'stderr'>,
): Promise<ProposedCanon> {
  const { canonFileOf, proposalOf } = await import('../../../canon/infer/index.ts');
  const disk = diskAt(cwd, extensions);
  const reading = facts
    ? (await import('../input/facts-input.ts')).factsInputAt(paths, disk).reading
    : pagesRead(selectionOf(paths, config, disk), config, disk, stderr);
  const proposal = proposalOf(reading.services, await canonFor(registry, config, disk));
  if (proposal.services === 0) throw nothingToVoteOn();
  const votes = `${counted(proposal.codes.length, 'code')} by the votes of ${counted(proposal.services, 'service')}`;
  return { text: canonFileOf(proposal, name), votes, reading };
}

function nothingToVoteOn(): UserError {
  return new UserError('no page states status codes, so there is nothing to vote on',
    'name pages or folders with status-code tables');
}
