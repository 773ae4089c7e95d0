import { readFileSync } from 'node:fs';
import { git } from '../../disk/git/git.ts';
import type { Environment } from '../output/colour.ts';

/**
 * The commit that a pull request, or a merge queue, is to change; undefined for any other event. A shallow
 * clone, which is what a workflow has, gets it from where it was cloned.
 */
export function baseCommit(env: Environment, cwd: string): string | undefined {
  const path = env['GITHUB_EVENT_PATH'] ?? '';
  if (path === '') return undefined;
  const event = JSON.parse(readFileSync(path, 'utf8')) as Event; // as GitHub writes it
  const commit = event.pull_request?.base.sha ?? event.merge_group?.base_sha;
  if (commit !== undefined && !knows(commit, cwd)) fetch(commit, cwd);
  return commit;
}

interface Event {
  readonly pull_request?: { readonly base: { readonly sha: string } };
  readonly merge_group?: { readonly base_sha: string };
}

function knows(commit: string, cwd: string): boolean {
  return git(cwd, ['cat-file', '-e', `${commit}^{commit}`]).status === 0;
}

/** Where it fails, the comparison says what is missing. */
function fetch(commit: string, cwd: string): void {
  const shallow = git(cwd, ['rev-parse', '--is-shallow-repository']).stdout.toString('utf8').trim() === 'true';
  git(cwd, ['fetch', '--quiet', '--no-tags', ...(shallow ? ['--depth=1'] : []), '--end-of-options', 'origin', commit]);
}
