import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { onTestFinished } from 'vitest';

/** A temporary folder with these files; by default the text of a file is its own name. */
export function folderWith(files: readonly string[] | Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'canonlint-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    if (Array.isArray(files)) add(folder, String(text));
    else add(folder, name, text);
  }
  return folder;
}

/** Writes a file, and creates its folders. */
export function add(folder: string, file: string, text: string | Uint8Array = file): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Runs git in a folder, as an invented user. */
export function git(folder: string, ...words: readonly string[]): string {
  const settings = ['user.name=N', 'user.email=n@example.org', 'protocol.file.allow=always', 'init.defaultBranch=main', 'init.templateDir=', 'core.fsync=none', 'gc.auto=0'];
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const all = [...settings.flatMap((each) => ['-c', each]), ...words];
  const ran = spawnSync('git', all, { cwd: folder, encoding: 'utf8', env });
  if (ran.status !== 0) throw new Error(`git ${words.join(' ')}: ${ran.stderr}`);
  return ran.stdout;
}

/** Whether git can be run here. */
export const hasGit = spawnSync('git', ['--version']).status === 0;

/** Whether permissions do not apply to this user. */
export const isRoot = process.getuid?.() === 0;
