import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { makeBuiltTree } from '../../scripts/release/built-tree.ts';
import { tagTree } from '../../scripts/release/tag.ts';
import { add } from '../disk/folders.ts';

/** The output and status of a command. */
export interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** An environment without network, home folder or settings of the user. */
export interface World {
  readonly folder: string;
  /** The repository of canonlint with one release. */
  readonly tool: string;
  readonly run: (cwd: string, program: string, ...words: readonly string[]) => Ended;
  readonly end: () => void;
}

/** Makes an environment in which the built canonlint is released as `tag`. */
export function worldWith(tag: string): World {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'canonlint-world-')));
  const [tool, tree, home] = ['tool', 'tree', 'home'].map((name) => join(folder, name)) as [string, string, string];
  for (const each of [tool, tree, home]) mkdirSync(each);
  add(home, '.gitconfig', '[user]\nname = N\nemail = n@example.org\n[init]\ndefaultBranch = main\n');
  const run = runner(home);
  const end = (): void => rmSync(folder, { recursive: true, force: true });
  add(tool, 'README.md', 'canonlint\n');
  commitAll(tool, run);
  for (const [key, value] of [['name', 'N'], ['email', 'n@example.org']]) run(tool, 'git', 'config', `user.${key}`, value!);
  makeBuiltTree(process.cwd(), tree);
  tagTree(tool, tree, tag);
  return { folder, tool, run, end };
}

/** Creates a repository, or commits everything in it. */
export function commitAll(folder: string, run: World['run']): void {
  for (const words of [['init', '--quiet'], ['add', '--all'], ['commit', '--quiet', '--no-verify', '-m', 'all']]) {
    const { status, output } = run(folder, 'git', ...words);
    if (status !== 0) throw new Error(`git ${words.join(' ')}: ${output}`);
  }
}

/** A package registry that never answers proves that none is used. */
function runner(home: string): World['run'] {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|npm_|NPM_|PRE_COMMIT|CI$|SKIP$)/.test(name));
  const env = {
    ...Object.fromEntries(inherited),
    HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, PRE_COMMIT_HOME: join(home, 'pre-commit'),
    npm_config_registry: 'http://127.0.0.1:9/', NO_COLOR: '1', PRE_COMMIT_COLOR: 'never',
  };
  return (cwd, program, ...words) => {
    const ran = spawnSync(program, words, { cwd, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    if (ran.error !== undefined) throw ran.error;
    return { status: ran.status, output: ran.stdout + ran.stderr };
  };
}
