import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { git } from '../../disk/folders.ts';
import { desk, page } from './desk.ts';

export function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** All files but git's, with their texts. */
export function everythingIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name)).filter((path) => !path.startsWith(join(folder, '.git', '/')));
  return Object.fromEntries(files.toSorted().map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]));
}

/** A desk that is a repository, with the address of its remote. */
export function repository(files: Readonly<Record<string, string>> = {}, remote?: string) {
  const made = desk(files);
  git(made.folder, 'init', '--quiet');
  if (remote !== undefined) git(made.folder, 'remote', 'add', 'origin', remote);
  return made;
}

export const github = 'git@github.com:acme/lamps.git';

/** Three services that agree on 404 and list 500, and one that words 404 otherwise. */
export const fleet = {
  ...Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.rst`, page('404 | No such lamp.', '405 | Lamps do not do that.', `500 | The ${name} broke.`)])),
  'd.rst': page('404 | Nobody has seen this lamp.', '405 | Lamps do not do that.', '500 | The d broke.'),
};

/** A page with a fault whatever the canon. */
export const misspelt = page('404 Not Fuond | The lamp is out.', '500 Internal Server Error | The lamp fell.');
