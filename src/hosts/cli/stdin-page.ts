import { resolve } from 'node:path';
import { isReadError, pageOf } from '../../disk/index.ts';
import type { Disk, ReadError } from '../../disk/index.ts';
import { nameOf } from '../../disk/paths.ts';
import { unreadable } from '../../disk/read-error.ts';
import { inEncodingOfFormat } from '../../engine/page-facts.ts';
import { formatFor } from '../../formats/format.ts';
import type { Page } from '../../model.ts';
import { UserError } from '../../text/user-error.ts';
import { toolkit } from '../toolkit.ts';
import type { Host } from './host.ts';

/** The name of a page on standard input without `--stdin-filename`. */
export const stdinPage = `stdin${toolkit.formats[0]!.extensions[0]}`;

/** Reads the page on standard input under the given name. Throws a `UserError` if that fails. */
export async function pageOnStdin(name: string | undefined, host: Pick<Host, 'stdin'>, { cwd }: Disk): Promise<Page> {
  const path = name ?? stdinPage;
  if (!mayBePage(path)) throw noPage(path);
  const page = inEncodingOfFormat(await pageOn(nameOf(resolve(cwd, path), cwd), host), toolkit.formats);
  if (isReadError(page)) throw new UserError(`the standard input ${page.message}`);
  if (formatFor(path, toolkit.formats, () => page.source) === undefined) throw noPage(path);
  return page;
}

function noPage(path: string): UserError {
  return new UserError(`${path} is not a page that canonlint reads`);
}

/** Whether a format has files of such a name. */
function mayBePage(path: string): boolean {
  const name = path.toLowerCase();
  return toolkit.formats.some(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
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
