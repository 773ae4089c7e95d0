import { resolve } from 'node:path';
import { isTrouble, pageOf, readPage, selectionOf } from '../../files/index.ts';
import type { Disk, Project, Trouble } from '../../files/index.ts';
import { excludedFrom } from '../../files/selection.ts';
import { unreadable } from '../../files/trouble.ts';
import type { Page } from '../../model.ts';
import { printable } from '../../reporters/printable.ts';
import { UserError } from '../../text/user-error.ts';
import type { LintCommand } from '../arguments/command.ts';
import type { Changes } from '../lint/changed-since.ts';
import type { Outlet, Surroundings } from '../surroundings.ts';

/** The pages that a command is about. */
export interface Input {
  /** The pages to report on, relative to the working folder, sorted. */
  readonly files: readonly string[];
  readonly troubles: readonly Trouble[];
  /** Reads a page by its name; a page on the standard input instead of the one on disk. */
  readonly read: (file: string) => Page | Trouble;
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
  command: LintCommand, project: Project, disk: Disk, surroundings: Surroundings,
): Promise<Input> {
  const paths = pathsFor(command);
  if (command.stdin) return standardInput(paths[0]!, project, disk, surroundings);
  const changes = await changesFor(command, disk);
  const { files, excluded, troubles } = selectionOf(paths, project, disk);
  tellExcluded(excluded, surroundings.stderr);
  return { files, troubles, read: (file) => readPage(file, disk.cwd), changes };
}

async function changesFor({ changedSince }: LintCommand, disk: Disk): Promise<Changes | undefined> {
  return changedSince === undefined ? undefined : (await import('../lint/changed-since.ts')).changesSince(changedSince, disk);
}

async function standardInput(
  path: string, project: Project, disk: Disk, surroundings: Pick<Surroundings, 'stdin' | 'stderr'>,
): Promise<Input> {
  const full = resolve(disk.cwd, path);
  const own = disk.nameOf(full);
  if (!disk.isPage(full)) throw new UserError(`${path} is not a page that canonlint reads`);
  const page = await pageOn(own, surroundings);
  if (isTrouble(page)) throw new UserError(`the standard input ${page.message}`);
  const excluded = excludedFrom(project, disk)(full);
  if (excluded) tellExcluded([own], surroundings.stderr);
  return {
    files: excluded ? [] : [own],
    troubles: [],
    read: (file) => (file === own ? page : readPage(file, disk.cwd)),
  };
}

async function pageOn(file: string, surroundings: Pick<Surroundings, 'stdin'>): Promise<Page | Trouble> {
  try {
    return pageOf(file, await bytesOn(surroundings.stdin)); // it may be something that cannot even be opened
  } catch (error) {
    return { file, message: unreadable(error) };
  }
}

async function bytesOn(stdin: Surroundings['stdin']): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function tellExcluded(files: readonly string[], stderr: Outlet): void {
  if (files.length === 0) return;
  const named = files.slice(0, mostNamed).map(printable).join(', ');
  const more = files.length > mostNamed ? ` and ${files.length - mostNamed} more` : '';
  stderr.write(`canonlint: kept out by the configuration or a .canonlintignore: ${named}${more}\n`);
}

const mostNamed = 3;
