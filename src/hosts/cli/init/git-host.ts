import { join } from 'node:path';
import { remoteOf } from '../../../disk/git/remote.ts';
import type { Repository } from '../../../disk/git/repository.ts';
import type { Disk } from '../../../disk/index.ts';

/** Where a repository is kept, as far as it matters for a workflow. */
export type GitHost = 'github' | 'gitlab';

/** The host of a repository: by the address of its remote, else by the files of a host; undefined if neither tells. */
export function gitHostOf(repository: Repository, disk: Disk): GitHost | undefined {
  const server = serverOf(remoteOf(repository) ?? '');
  if (/(?:^|\.)github\./.test(server)) return 'github';
  if (/(?:^|\.)gitlab\./.test(server)) return 'gitlab';
  if (disk.exists(join(repository.top, '.github'))) return 'github';
  return disk.exists(join(repository.top, '.gitlab-ci.yml')) ? 'gitlab' : undefined;
}

/** The server in an address: `https://name@server/path`, `ssh://server:22/path` or `git@server:path`. */
function serverOf(url: string): string {
  const [first = ''] = url.slice(url.includes('://') ? url.indexOf('://') + '://'.length : 0).split('/', 1);
  return first.slice(first.indexOf('@') + 1).split(':', 1)[0]!.toLowerCase();
}
