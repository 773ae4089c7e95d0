import { devNull } from 'node:os';
import { dirname } from 'node:path';
import process from 'node:process';
import type { Repository } from './repository.ts';

/** The output of git; the status is null if git is missing or did not end. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  readonly error?: Error | undefined;
}

/**
 * Asks git about a repository, with optional input; nothing else starts git. Whatever the repository's configuration
 * says, git runs no other program: it is told the repository and its top, and may neither look for another one nor fetch
 * an object that is missing. That holds for commands that read names and objects; none may read the working tree, whose
 * filters cannot be switched off.
 */
export function git(repository: Repository, words: readonly string[], input = ''): Ran {
  return run([...places(repository), ...settings(configuration), ...words], { GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1' }, input);
}

/** Has git fetch from the remote that the repository names, by whatever program and protocol its configuration says. */
export function gitFetch(repository: Repository, words: readonly string[]): Ran {
  const fetch = ['fetch', '--no-auto-gc', '--no-recurse-submodules', '--upload-pack=git-upload-pack', ...words];
  return run([...places(repository), ...settings(harmless), ...fetch], {}, '');
}

function places({ top, gitDir }: Repository): readonly string[] {
  return [`--git-dir=${gitDir}`, `--work-tree=${top}`, '--literal-pathspecs'];
}

function settings(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => ['-c', value]);
}

const harmless = ['core.fsmonitor=false', `core.hooksPath=${devNull}`, `core.attributesFile=${devNull}`, 'safe.bareRepository=explicit'];

/** Releases of git before 2.45 know no `GIT_NO_LAZY_FETCH`. */
const configuration = [...harmless, 'protocol.allow=never'];

/** In milliseconds: a repository could name a pipe for git to read. */
const longest = 600_000;

/** In bytes of output. */
const most = 2 ** 30;

function run(words: readonly string[], safety: NodeJS.ProcessEnv, input: string): Ran {
  // loading this module takes milliseconds, and not every run needs it
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  // a relative entry of PATH, and on Windows any name, would find a program in the folder where git is started
  const cwd = dirname(process.execPath);
  return spawnSync('git', words, { cwd, env: { ...environment(), ...safety }, input, maxBuffer: most, timeout: longest });
}

/** The environment without the variables of a git that runs a hook, which would make every other git use its index. */
function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
  return { ...Object.fromEntries(inherited), LC_ALL: 'C', GIT_NO_REPLACE_OBJECTS: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
}
