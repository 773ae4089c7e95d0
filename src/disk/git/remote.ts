import { join } from 'node:path';
import { bytesAt } from '../node/read-bytes.ts';
import type { Repository } from './repository.ts';

/**
 * The address of a repository's remote: of `origin`, else of the first; undefined if there is none. Git's configuration is read as
 * data, without what it includes.
 */
export function remoteOf({ commonDir }: Pick<Repository, 'commonDir'>): string | undefined {
  const urls = new Map<string, string>();
  let remote: string | undefined;
  for (const line of configAt(commonDir).split('\n').map((each) => each.trim())) {
    if (line.startsWith('[')) remote = /^\[remote "(.*)"\]/.exec(line)?.[1];
    const equals = line.indexOf('=');
    if (remote !== undefined && line.slice(0, Math.max(equals, 0)).trim() === 'url' && !urls.has(remote)) urls.set(remote, line.slice(equals + 1).trim());
  }
  return urls.get('origin') ?? [...urls.values()][0];
}

function configAt(folder: string): string {
  try {
    return bytesAt(join(folder, 'config'), longest).toString('utf8');
  } catch {
    return '';
  }
}

/** In bytes. */
const longest = 1_000_000;
