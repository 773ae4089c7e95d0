import { join } from 'node:path';
import { registry } from '../../../canon/index.ts';
import { defaultConfig } from '../../../config/default-config.ts';
import { canonFor, loadedCanon } from '../../../engine/canon.ts';
import { workspaceOn } from '../../../engine/workspace/workspace.ts';
import type { Service } from '../../../model.ts';
import { UserError } from '../../../text/user-error.ts';
import { canonProposed } from '../commands/proposal.ts';
import type { Host } from '../host.ts';
import { listenerOn } from '../output/listener.ts';
import type { Plan } from './plan.ts';

const canonFile = 'canon.yaml';

/**
 * Plans a canon if most services agree, or one by their votes is asked for. Returns the name for the configuration: that file, one that
 * is there already, else the shipped canon for which the pages speak.
 */
export async function planCanon(plan: Plan, host: Host): Promise<string> {
  const { disk, command: { infer }, files, remarks, toolkit } = plan;
  if (disk.exists(join(disk.cwd, canonFile))) return canonThere(plan);
  if (infer) {
    const { text, votes } = await canonProposed({ paths: [], facts: false }, 'canon', { config: defaultConfig(disk.cwd), toolkit }, host);
    files.set(canonFile, text);
    remarks.push(`${canonFile} is a proposal, ${votes}: read it before you rely on it`);
    return canonFile;
  }
  const { name, services, agreed } = await evidentCanon(plan, host);
  if (agreed === undefined) return name;
  if (!await plan.confirm(`${agreed}. Write that down in ${canonFile}, as what all services are compared with?`)) return registry;
  files.set(canonFile, await textOfConsensus(services, plan));
  remarks.push(`${agreed}: ${canonFile} is what they agree on; read it before you rely on it`);
  return canonFile;
}

/** The canon file of the folder, if it is one. */
async function canonThere({ disk, remarks, toolkit }: Plan): Promise<string> {
  try {
    await loadedCanon(canonFile, { from: disk.cwd }, workspaceOn(disk, toolkit));
    remarks.push(`${canonFile} is there already: it is left as it is, and is the canon`);
    return canonFile;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    remarks.push(`${canonFile} is there already, and is no canon: it is left as it is`);
    return registry;
  }
}

interface Evident {
  readonly name: string;
  readonly services: readonly Service[];
  /** Why there is a consensus, as a clause; undefined if there is none. */
  readonly agreed: string | undefined;
}

async function evidentCanon({ disk, toolkit }: Plan, host: Host): Promise<Evident> {
  const { evidenceFor } = await import('../../../engine/evidence.ts');
  const [config, workspace, listener] = [defaultConfig(disk.cwd), workspaceOn(disk, toolkit), listenerOn(host)];
  const input = { files: [], read: disk.readPage };
  const { services } = await evidenceFor([], input, config, workspace, listener);
  const { canon: { name, choice } } = await canonFor({ named: undefined, paths: [], input, services }, config, workspace, listener);
  return { name, services, agreed: choice?.by === 'consensus' ? choice.why : undefined };
}

async function textOfConsensus(services: readonly Service[], { disk, toolkit }: Plan): Promise<string> {
  const [{ agreedProposal }, { canonFileOf }] = await Promise.all([import('../../../canon/auto/index.ts'), import('../../../canon/infer/index.ts')]);
  return canonFileOf(agreedProposal(services, await loadedCanon(registry, { from: disk.cwd }, workspaceOn(disk, toolkit))), 'canon');
}
