import { relative, resolve } from 'node:path';
import { slashed, within } from '../../disk/paths.ts';
import { withoutBraces } from '../../text/braces.ts';
import { matching } from '../../text/patterns.ts';
import type { Workspace } from './workspace.ts';

/** A path with `*`, `?`, `[…]` or `{…}`, which no shell has replaced by the files it means. */
export interface Glob {
  /** As it is written. */
  readonly path: string;
  /** The folder above the first part with such a character; absolute. */
  readonly folder: string;
  /** Whether a page, by its absolute path, or a folder above it is meant. */
  readonly matches: (page: string) => boolean;
}

/** A path as a glob; undefined for one without such characters, and for one that exists as it is written. */
export function globAt(path: string, { cwd, disk }: Pick<Workspace, 'cwd' | 'disk'>): Glob | undefined {
  if (!magic.test(path) || disk.kindOf(resolve(cwd, path)) !== 'nothing') return undefined;
  const written = slashed(path);
  const first = written.lastIndexOf('/', written.search(magic)) + 1;
  const folder = resolve(cwd, written.slice(0, first));
  // as a shell has it, the pattern is one of paths from this folder
  const isMeant = matching(withoutBraces(`/${written.slice(first)}`));
  return { path, folder, matches: (page) => within(folder, page) && isMeant(slashed(relative(folder, page))) };
}

const magic = /[*?]|\[[^[\]]+\]|\{[^{},]*,[^{}]*\}/;
