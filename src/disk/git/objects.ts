import { UserError } from '../../text/user-error.ts';
import { git } from './git.ts';
import type { Ran } from './git.ts';
import type { Repository } from './repository.ts';

/** The contents of blobs that are present and not longer than `most` bytes, by object name. */
export function blobsOf(repository: Repository, objects: readonly string[], most: number): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (const batch of batchesOf(sizesOf(repository, objects).filter(({ size }) => size <= most))) {
    for (const [object, bytes] of contentsOf(repository, batch)) found.set(object, bytes);
  }
  return found;
}

interface Sized {
  readonly object: string;
  /** In bytes. */
  readonly size: number;
}

/** The sizes of blobs; those that are missing are left out. */
function sizesOf(repository: Repository, objects: readonly string[]): readonly Sized[] {
  if (objects.length === 0) return [];
  const { stdout } = succeeded(git(repository, ['cat-file', '--batch-check'], linesOf(objects)));
  return stdout.toString('latin1').split('\n').flatMap((line) => {
    const [object = '', kind, size] = line.split(' ');
    return kind === 'blob' ? [{ object, size: Number(size) }] : [];
  });
}

/** In bytes: what git is asked for in one call. */
const largestBatch = 2 ** 29;

function batchesOf(blobs: readonly Sized[]): readonly (readonly string[])[] {
  const batches: string[][] = [];
  let room = 0;
  for (const { object, size } of blobs) {
    if (batches.length === 0 || size > room) {
      batches.push([]);
      room = largestBatch;
    }
    batches.at(-1)!.push(object);
    room -= size;
  }
  return batches;
}

function* contentsOf(repository: Repository, objects: readonly string[]): Generator<readonly [object: string, bytes: Buffer]> {
  const { stdout } = succeeded(git(repository, ['cat-file', '--batch'], linesOf(objects)));
  for (let at = 0; at < stdout.length;) {
    const end = stdout.indexOf(10, at);
    const [object = '', kind, size = ''] = stdout.toString('latin1', at, end).split(' ');
    if (kind !== 'blob') throw new UserError(`git has lost the object ${object}`);
    at = end + 1 + Number(size) + 1;
    yield [object, stdout.subarray(end + 1, at - 1)];
  }
}

function linesOf(objects: readonly string[]): string {
  return `${objects.join('\n')}\n`;
}

/** Throws if git fails, since missing output does not mean that there is none. */
export function succeeded(ran: Ran): Ran {
  if (ran.status !== 0) throw new UserError('git cannot tell what has changed', firstLine(ran));
  return ran;
}

function firstLine({ error, stderr }: Ran): string {
  return error === undefined ? stderr.toString('utf8').split('\n')[0]! : 'git cannot be started, or does not end';
}
