import { git, gitFetch } from './git.ts';
import { repositoryAround } from './repository.ts';

/**
 * Has git fetch a commit from `origin`, unless the repository around a folder has it. If that fails, whoever needs the
 * commit says what is missing.
 */
export function fetchCommit(commit: string, folder: string): void {
  const repository = repositoryAround(folder);
  if (repository === undefined || git(repository, ['cat-file', '-e', `${commit}^{commit}`]).status === 0) return;
  const shallow = git(repository, ['rev-parse', '--is-shallow-repository']).stdout.toString('utf8').trim() === 'true';
  gitFetch(repository, ['--quiet', '--no-tags', ...(shallow ? ['--depth=1'] : []), '--end-of-options', 'origin', commit]);
}
