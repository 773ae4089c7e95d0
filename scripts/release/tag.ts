import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Why a repository cannot be tagged, as a clause; undefined if it can. */
export function objectionTo(repository: string, tag: string): string | undefined {
  if (git(repository, ['status', '--porcelain']) !== '') return 'the working tree has changes that are not committed';
  if (git(repository, ['tag', '--list', tag]) !== '') return `the tag ${tag} exists`;
  return undefined;
}

/**
 * Commits a folder on top of the checked-out commit, and tags the commit; branches, index and files of the repository
 * stay.
 */
export function tagTree(repository: string, folder: string, tag: string): void {
  const commit = git(repository, ['commit-tree', treeOf(repository, folder), '-p', 'HEAD', '-m', `Release ${tag}, built`]);
  git(repository, ['tag', '--annotate', '--message', tag, tag, commit]);
}

/** Whether a tag holds what a folder holds, byte for byte. Throws where there is no such tag. */
export function holdsTree(repository: string, folder: string, tag: string): boolean {
  return git(repository, ['rev-parse', `${tag}^{tree}`]) === treeOf(repository, folder);
}

/** The name that git has for what a folder holds; the repository takes it in. */
function treeOf(repository: string, folder: string): string {
  const own = mkdtempSync(join(tmpdir(), 'canonlint-index-'));
  try {
    const index = { GIT_INDEX_FILE: join(own, 'index'), GIT_WORK_TREE: folder, GIT_DIR: gitFolder(repository) };
    git(folder, ['add', '--all', '--force', '.'], index);
    return git(folder, ['write-tree'], index);
  } finally {
    rmSync(own, { recursive: true });
  }
}

function gitFolder(repository: string): string {
  return git(repository, ['rev-parse', '--absolute-git-dir']);
}

/** The environment without the variables of a git that runs a hook, which would make every other git use its index. */
function git(folder: string, words: readonly string[], variables: NodeJS.ProcessEnv = {}): string {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_(?!AUTHOR_|COMMITTER_)/.test(name));
  const env = { ...Object.fromEntries(inherited), ...variables };
  return execFileSync('git', [...words], { cwd: folder, env, encoding: 'utf8' }).trim();
}
