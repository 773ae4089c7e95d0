import type { ReadError } from '../../../disk/index.ts';
import { printable } from '../../../reporters/printable.ts';
import type { ExitStatus } from '../../exit-status.ts';
import type { LogStream } from '../../output/log-stream.ts';

/** Prints what could not be read or written on `stderr`, one line each; returns 2 if there is anything. */
export function reportReadErrors({ readErrors }: { readonly readErrors: readonly ReadError[] }, stderr: LogStream): ExitStatus {
  for (const { file, message } of readErrors) stderr.write(`canonlint: ${printable(`${file} ${message}`)}\n`);
  return readErrors.length > 0 ? 2 : 0;
}
