import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Why a repository cannot be tagged, as a clause; undefined where it can. */
export function objectionTo(repository: string, tag: string): string | undefined {
  if (git(repository, ['status', '--porcelain']) !== '') return 'the working tree has changes that are not committed';
  if (git(repository, ['tag', '--list', tag]) !== '') return `the tag ${tag} exists`;
  return undefined;
}

/**
 * Commits a folder as it is, on top of what the repository has checked out, and tags the commit;
 * no branch, index or file of the repository changes.
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

/** Without the variables by which a git that runs a hook points every other git at its own index. */
function git(folder: string, words: readonly string[], variables: NodeJS.ProcessEnv = {}): string {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_(?!AUTHOR_|COMMITTER_)/.test(name));
  const env = { ...Object.fromEntries(inherited), ...variables };
  return execFileSync('git', [...words], { cwd: folder, env, encoding: 'utf8' }).trim();
}
