import { resolve } from 'node:path';
import { isReadError, pageOf } from '../../disk/index.ts';
import type { Disk, ReadError } from '../../disk/index.ts';
import { nameOf } from '../../disk/paths.ts';
import { unreadable } from '../../disk/read-error.ts';
import { formatFor } from '../../formats/format.ts';
import type { Page } from '../../model.ts';
import { UserError } from '../../text/user-error.ts';
import { toolkit } from '../toolkit.ts';
import type { Host } from './host.ts';

/** The name of a page on standard input without `--stdin-filename`. */
export const stdinPage = 'stdin.rst';

/** Reads the page on standard input under the given name. Throws a `UserError` if that fails. */
export async function pageOnStdin(name: string | undefined, host: Pick<Host, 'stdin'>, { cwd }: Disk): Promise<Page> {
  const path = name ?? stdinPage;
  if (formatFor(path, toolkit.formats) === undefined) throw new UserError(`${path} is not a page that canonlint reads`);
  const page = await pageOn(nameOf(resolve(cwd, path), cwd), host);
  if (isReadError(page)) throw new UserError(`the standard input ${page.message}`);
  return page;
}

async function pageOn(file: string, host: Pick<Host, 'stdin'>): Promise<Page | ReadError> {
  try {
    return pageOf(file, await bytesOn(host.stdin)); // standard input may be something that cannot be opened
  } catch (error) {
    return { file, message: unreadable(error) };
  }
}

async function bytesOn(stdin: Host['stdin']): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
