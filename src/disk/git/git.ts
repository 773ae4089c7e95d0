import process from 'node:process';

/** What git said; the status is null where git is missing. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  readonly error?: Error | undefined;
}

/** Runs git in a folder, with an input where there is one; it asks nobody for a password. */
export function git(folder: string, words: readonly string[], input?: string): Ran {
  // loading it takes milliseconds, and not every run needs it
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  return spawnSync('git', [...safely, ...words], { cwd: folder, env: environment(), input: input ?? '', maxBuffer: Infinity });
}

/** No command that a repository's own configuration names is run. */
const safely = ['-c', 'core.fsmonitor=false'];

/** Without the variables by which a git that runs a hook points every other git at its own index. */
function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
  return { ...Object.fromEntries(inherited), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
}
