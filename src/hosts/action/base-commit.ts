import { fetchCommit } from '../../disk/git/fetch.ts';
import { bytesAt, longestText } from '../../disk/node/read-bytes.ts';
import type { Environment } from '../output/colour.ts';

/**
 * The base commit of a pull request or merge queue; undefined for other events. In a shallow clone, which workflows
 * have, it is fetched.
 */
export function baseCommit(env: Environment, cwd: string): string | undefined {
  const path = env['GITHUB_EVENT_PATH'] ?? '';
  if (path === '') return undefined;
  const event = JSON.parse(bytesAt(path, longestText).toString('utf8')) as Event; // GitHub writes this form
  const commit = event.pull_request?.base.sha ?? event.merge_group?.base_sha;
  if (commit !== undefined) fetchCommit(commit, cwd);
  return commit;
}

interface Event {
  readonly pull_request?: { readonly base: { readonly sha: string } };
  readonly merge_group?: { readonly base_sha: string };
}
