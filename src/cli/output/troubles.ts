import type { Trouble } from '../../files/index.ts';
import { printable } from '../../reporters/printable.ts';
import type { ExitStatus } from '../exit-status.ts';
import type { Outlet } from '../surroundings.ts';

/** Tells on `stderr` what could not be read or written, a line each; the job is done only where that is nothing. */
export function troublesTold({ troubles }: { readonly troubles: readonly Trouble[] }, stderr: Outlet): ExitStatus {
  for (const { file, message } of troubles) stderr.write(`canonlint: ${printable(`${file} ${message}`)}\n`);
  return troubles.length > 0 ? 2 : 0;
}
