import { registry } from '../../../canon/index.ts';
import { nodeDisk } from '../../../disk/index.ts';
import { counted } from '../../../text/counted.ts';
import { UserError } from '../../../text/user-error.ts';
import { loadedCanon } from '../../../engine/canon.ts';
import type { Setup } from '../../../engine/config.ts';
import { pagesRead } from '../../../engine/read-services.ts';
import type { Reading } from '../../../engine/read-services.ts';
import { selected } from '../../../engine/selected.ts';
import { workspaceOn } from '../../../engine/workspace/workspace.ts';
import type { Host } from '../host.ts';
import { listenerOn } from '../output/listener.ts';

/** A proposed canon as a file. */
export interface ProposedCanon {
  readonly text: string;
  /** The number of codes and votes, in words. */
  readonly votes: string;
  readonly reading: Reading;
}

/** What a canon is proposed from. */
interface ProposalSource {
  /** Pages and folders, or facts files. */
  readonly paths: readonly string[];
  readonly facts: boolean;
  /** Whether folders that are not searched are told. */
  readonly verbose?: boolean;
}

/** The canon that services vote for. Throws a `UserError` if there is nothing to vote on. */
export async function canonProposed(
  { paths, facts, verbose = false }: ProposalSource, name: string, { config, toolkit }: Setup, host: Pick<Host, 'cwd' | 'stdout' | 'stderr'>,
): Promise<ProposedCanon> {
  const { canonFileOf, proposalOf } = await import('../../../canon/infer/index.ts');
  const workspace = workspaceOn(nodeDisk(host.cwd, paths), toolkit);
  const listener = listenerOn(host, { verbose });
  const reading = facts
    ? (await import('../../../engine/facts-input.ts')).factsInputAt(paths, workspace).reading
    : await pagesRead(selected(paths, config, workspace, listener), config, workspace, listener);
  const proposal = proposalOf(reading.services, await loadedCanon(registry, { from: host.cwd }, workspace));
  if (proposal.services === 0) throw nothingToVoteOn();
  const votes = `${counted(proposal.codes.length, 'code')} by the votes of ${counted(proposal.services, 'service')}`;
  return { text: canonFileOf(proposal, name), votes, reading };
}

function nothingToVoteOn(): UserError {
  return new UserError('no page states status codes, so there is nothing to vote on',
    'name pages or folders with status-code tables');
}
