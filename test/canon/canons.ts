import { posix } from 'node:path';
import { loadCanon } from '../../src/index.ts';
import type { CanonSources } from '../../src/index.ts';
import type { Canon } from '../../src/model.ts';
import { UserError } from '../../src/text/user-error.ts';

/** Loads a canon by name; only these files exist, below `/project`. */
export function canonFrom(
  files: Readonly<Record<string, string>>, name: string, sources: Partial<CanonSources> = {},
): Promise<Canon> {
  const read: CanonSources['read'] = (path, from) => {
    const full = posix.resolve(from, path);
    const file = posix.relative('/project', full);
    const source = files[file];
    if (source === undefined) throw new UserError(`${file} cannot be read: no such file or folder`);
    return { file, source, encoding: 'utf-8', byteOrderMark: false, path: full, folder: posix.dirname(full) };
  };
  return loadCanon(name, { from: '/project', read, factsOf: () => undefined, ...sources });
}

/** The errors of loading a canon: the lines of the message, and the hint. */
export async function complaint(files: Readonly<Record<string, string>>, name: string): Promise<readonly string[]> {
  try {
    await canonFrom(files, name);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [error.message, ...error.parts, ...error.hint === undefined ? [] : [error.hint]];
  }
  return [];
}

/** The errors of a single canon file. */
export function faultsOf(source: string): Promise<readonly string[]> {
  return complaint({ 'team.yaml': source }, './team.yaml');
}
