import { resolve } from 'node:path';
import { isReadError, pageOf, readPage, selectionOf } from '../../../disk/index.ts';
import type { Disk, Project, ReadError } from '../../../disk/index.ts';
import { excludedFrom } from '../../../disk/selection.ts';
import { unreadable } from '../../../disk/read-error.ts';
import type { Page } from '../../../model.ts';
import { printable } from '../../../reporters/printable.ts';
import { UserError } from '../../../text/user-error.ts';
import type { LintCommand } from '../arguments/command.ts';
import type { Changes } from '../lint/changed-since.ts';
import type { OutputStream, Host } from '../host.ts';

/** The pages that a command is about. */
export interface Input {
  /** The pages to report on, relative to the working folder, sorted. */
  readonly files: readonly string[];
  readonly readErrors: readonly ReadError[];
  /** Reads a page by its name; a page on the standard input instead of the one on disk. */
  readonly read: (file: string) => Page | ReadError;
  /** What has changed, where only that is of interest. */
  readonly changes?: Changes | undefined;
}

/** The pages that a command names; where there are none, its configuration says what to lint. */
export function pathsFor({ paths, facts, stdin, stdinFilename = 'stdin.rst' }: LintCommand): readonly string[] {
  if (facts) return [];
  return stdin ? [stdinFilename] : paths;
}

/** The pages that a command names; which of them the project keeps out is told on `stderr`. */
export async function inputFor(
  command: LintCommand, project: Project, disk: Disk, host: Host,
): Promise<Input> {
  const paths = pathsFor(command);
  if (command.stdin) return standardInput(paths[0]!, project, disk, host);
  const changes = await changesFor(command, disk);
  const { files, excluded, readErrors } = selectionOf(paths, project, disk);
  tellExcluded(excluded, host.stderr);
  return { files, readErrors, read: (file) => readPage(file, disk.cwd), changes };
}

async function changesFor({ changedSince }: LintCommand, disk: Disk): Promise<Changes | undefined> {
  return changedSince === undefined ? undefined : (await import('../lint/changed-since.ts')).changesSince(changedSince, disk);
}

async function standardInput(
  path: string, project: Project, disk: Disk, host: Pick<Host, 'stdin' | 'stderr'>,
): Promise<Input> {
  const full = resolve(disk.cwd, path);
  const own = disk.nameOf(full);
  if (!disk.isPage(full)) throw new UserError(`${path} is not a page that canonlint reads`);
  const page = await pageOn(own, host);
  if (isReadError(page)) throw new UserError(`the standard input ${page.message}`);
  const excluded = excludedFrom(project, disk)(full);
  if (excluded) tellExcluded([own], host.stderr);
  return {
    files: excluded ? [] : [own],
    readErrors: [],
    read: (file) => (file === own ? page : readPage(file, disk.cwd)),
  };
}

async function pageOn(file: string, host: Pick<Host, 'stdin'>): Promise<Page | ReadError> {
  try {
    return pageOf(file, await bytesOn(host.stdin)); // it may be something that cannot even be opened
  } catch (error) {
    return { file, message: unreadable(error) };
  }
}

async function bytesOn(stdin: Host['stdin']): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function tellExcluded(files: readonly string[], stderr: OutputStream): void {
  if (files.length === 0) return;
  const named = files.slice(0, mostNamed).map(printable).join(', ');
  const more = files.length > mostNamed ? ` and ${files.length - mostNamed} more` : '';
  stderr.write(`canonlint: kept out by the configuration or a .canonlintignore: ${named}${more}\n`);
}

const mostNamed = 3;
