import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';

/** A folder with what a repository may hold besides files. */
export interface HostileFolder {
  /** The content of files by name. */
  readonly files: Readonly<Record<string, string>>;
  /** What links lead to, by name. */
  readonly links: Readonly<Record<string, string>>;
  /** What is written over parts of a repository, by the folder that it is in: `''` is the top. */
  readonly repositories: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Makes a folder, and beside it one that it has no business with; returns the folder of both. */
export function folderOf({ files, links, repositories }: HostileFolder, outside: Readonly<Record<string, string>>): string {
  const place = realpathSync.native(mkdtempSync(join(tmpdir(), 'canonlint-fuzz-')));
  for (const [name, text] of Object.entries(outside)) put(join(place, 'outside', name), () => text);
  mkdirSync(join(place, 'work'));
  for (const [folder, parts] of Object.entries(repositories)) makeRepository(join(place, 'work', folder), parts);
  for (const [name, text] of Object.entries(files)) put(join(place, 'work', name), () => text);
  for (const [name, to] of Object.entries(links)) attempt(() => {
    mkdirSync(dirname(join(place, 'work', name)), { recursive: true });
    symlinkSync(to, join(place, 'work', name));
  });
  return place;
}

/** A folder `.git` with some of its parts replaced; `.git` itself may be a file. */
function makeRepository(folder: string, parts: Readonly<Record<string, string>>): void {
  attempt(() => {
    mkdirSync(folder, { recursive: true });
    if (parts['.git'] !== undefined) return writeFileSync(join(folder, '.git'), parts['.git']);
    const target = parts['bare'] === undefined ? join(folder, '.git') : folder;
    cpSync(template(), target, { recursive: true });
    for (const [name, text] of Object.entries(parts)) if (name !== 'bare') put(join(target, name), () => text);
  });
}

function put(path: string, text: () => string): void {
  attempt(() => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text());
  });
}

/** Two names may ask for a file and a folder in one place, or be longer than the file system allows. */
function attempt(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

let made: string | undefined;

/** A repository with one commit, made once. */
function template(): string {
  if (made === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'canonlint-fuzz-git-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    for (const name of ['lamps/index.rst', 'docs/index.rst', 'wicks/light.rst', '.gitattributes']) put(join(folder, name), () => (name === '.gitattributes' ? '* filter=evil diff=evil\n' : 'A\n=\n'));
    for (const words of [['init', '--quiet'], ['add', '--all'], ['commit', '--quiet', '--message', 'a']]) {
      spawnSync('git', ['-c', 'user.name=N', '-c', 'user.email=n@example.org', ...words], { cwd: folder, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } });
    }
    made = join(folder, '.git');
  }
  return made;
}
