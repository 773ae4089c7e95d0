import { lstatSync, mkdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';

/** Variables of the environment by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The folder of the user's caches, as the system has it (the XDG base directory specification, and likewise on macOS and Windows). */
export function usersFolder({ XDG_CACHE_HOME: xdg = '', HOME: home = '', LOCALAPPDATA: local = '' }: Environment): string | undefined {
  if (isAbsolute(xdg)) return xdg;
  if (process.platform === 'win32') return isAbsolute(local) ? local : undefined;
  if (!isAbsolute(home)) return undefined;
  return process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
}

/** A folder in another one that is the user's; undefined if either belongs to somebody else, or the inner one is a link. */
export function ownFolder(above: string, name: string, makes: boolean): string | undefined {
  const folder = join(above, name);
  try {
    if (makes) mkdirSync(above, { recursive: true, mode: 0o700 });
    return isOwn(above) && (lstatSync(folder, { throwIfNoEntry: false }) === undefined || isOwn(folder)) ? folder : undefined;
  } catch {
    return undefined;
  }
}

function isOwn(folder: string): boolean {
  const stats = lstatSync(folder);
  return stats.isDirectory() && stats.uid === (process.getuid?.() ?? stats.uid);
}
