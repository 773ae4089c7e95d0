import { resolve } from 'node:path';
import type { Disk } from '../../disk/index.ts';
import { nearest } from '../../text/nearest.ts';
import { UserError } from '../../text/user-error.ts';
import { commands } from './arguments/commands.ts';

/** Names that other linters have for what canonlint does without a name. */
const namesOfLinting: readonly string[] = ['lint', 'check', 'run'];

/** Throws a `UserError` where the first word is no path that exists, and looks like the name of a command. */
export function refuseMisspeltCommand([first = '']: readonly string[], disk: Disk): void {
  if (!/^[a-z-]{3,}$/i.test(first)) return;
  const meant = nearest(first, [...Object.keys(commands), ...namesOfLinting]);
  if (meant === undefined || disk.kindOf(resolve(disk.cwd, first)) !== 'nothing') return;
  const hint = namesOfLinting.includes(meant) ? 'canonlint [paths..] lints: it needs no command' : `did you mean canonlint ${meant}?`;
  throw new UserError(`there is neither a command nor a file "${first}"`, hint);
}
