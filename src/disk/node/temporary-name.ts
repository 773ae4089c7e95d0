import { createHash, randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import process from 'node:process';

/** A new name for a temporary file in a folder. */
export function temporaryName(folder: string): string {
  return `.canonlint-${process.pid}-${markOf(folder)}-${randomBytes(6).toString('hex')}.tmp`;
}

/** The process that has given a file its temporary name, if it is one for this folder. */
export function writerOf(name: string, folder: string): number | undefined {
  const [, writer, mark] = pattern.exec(name) ?? [];
  return writer !== undefined && mark === markOf(folder) ? Number(writer) : undefined;
}

const pattern = /^\.canonlint-(\d{1,10})-([0-9a-f]{16})-[0-9a-f]{12}\.tmp$/;

/** What tells a folder from every copy of it: nobody can choose a name in a repository that fits where it will be cloned. */
function markOf(folder: string): string {
  const { dev, ino, birthtimeNs } = statSync(folder, { bigint: true });
  return createHash('sha256').update(`${dev} ${ino} ${birthtimeNs}`).digest('hex').slice(0, 16);
}
