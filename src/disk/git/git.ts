import { devNull } from 'node:os';
import { dirname, resolve } from 'node:path';
import process from 'node:process';

/** The output of git; the status is null if git is missing. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  readonly error?: Error | undefined;
}

/**
 * Runs git in a folder, with optional input and further settings. It never asks for a password, fetches nothing, and takes
 * no folder for a bare repository; the repository's own configuration starts no program, but for filters of the working
 * tree, which `withoutFilters` turns off.
 */
export function git(folder: string, words: readonly string[], input = '', settings: Settings = []): Ran {
  return run(folder, words, input, [...harmless, ['protocol.allow', 'never'], ...settings], { GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1' });
}

/** Has git fetch from a remote, by whatever protocol the configuration names, but with git's own program at the other end. */
export function gitFetch(folder: string, words: readonly string[]): Ran {
  return run(folder, ['fetch', '--no-auto-gc', '--no-recurse-submodules', '--upload-pack=git-upload-pack', ...words], '', harmless, {});
}

/** Settings by name; a name may hold any character. */
export type Settings = readonly (readonly [name: string, value: string])[];

/** Settings that keep git from running the filters that a repository's configuration names. */
export function withoutFilters(folder: string): Settings {
  const { stdout } = git(folder, ['config', '-z', '--name-only', '--get-regexp', '^filter\\..*\\.(clean|smudge|process|required)$']);
  const names = new Set(stdout.toString('utf8').split('\0').filter((name) => name !== ''));
  return [...names].map((name) => [name, name.endsWith('.required') ? 'false' : '']);
}

const harmless: Settings = [
  ['core.fsmonitor', 'false'], ['core.hooksPath', devNull], ['safe.bareRepository', 'explicit'],
];

function run(folder: string, words: readonly string[], input: string, settings: Settings, safety: NodeJS.ProcessEnv): Ran {
  // loading this module takes milliseconds, and not every run needs it
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const env = { ...environment(), ...inVariables(settings), ...safety };
  // a relative entry of PATH, and on Windows any name, would find a program in the folder where git is started
  const cwd = dirname(process.execPath);
  return spawnSync('git', ['-C', resolve(folder), ...words], { cwd, env, input, maxBuffer: Infinity });
}

/** Settings as environment variables (git-config, `GIT_CONFIG_COUNT`); git before 2.31 does not know them. */
function inVariables(settings: Settings): NodeJS.ProcessEnv {
  const pairs = settings.flatMap(([name, value], at) => [[`GIT_CONFIG_KEY_${at}`, name], [`GIT_CONFIG_VALUE_${at}`, value]] as const);
  return { ...Object.fromEntries(pairs), GIT_CONFIG_COUNT: String(settings.length) };
}

/** The environment without the variables of a git that runs a hook, which would make every other git use its index. */
function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
  return { ...Object.fromEntries(inherited), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
}
