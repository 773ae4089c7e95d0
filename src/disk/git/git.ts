import process from 'node:process';

/** The output of git; the status is null if git is missing. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  readonly error?: Error | undefined;
}

/** Runs git in a folder, with optional input; it never asks for a password. */
export function git(folder: string, words: readonly string[], input?: string): Ran {
  // loading this module takes milliseconds, and not every run needs it
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  return spawnSync('git', [...safeConfig, ...words], { cwd: folder, env: environment(), input: input ?? '', maxBuffer: Infinity });
}

/** Prevents commands from the repository's own configuration. */
const safeConfig = ['-c', 'core.fsmonitor=false'];

/** The environment without the variables of a git that runs a hook, which would make every other git use its index. */
function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
  return { ...Object.fromEntries(inherited), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
}
