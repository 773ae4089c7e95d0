import type { Listener } from '../../../engine/index.ts';
import type { Page } from '../../../model.ts';
import { printable } from '../../../reporters/printable.ts';
import { counted } from '../../../text/counted.ts';
import { unifiedDiff } from '../../../text/unified-diff.ts';
import type { LogStream } from '../../output/log-stream.ts';
import type { Host } from '../host.ts';
import { progressOn } from './progress.ts';

/** What is told besides. */
interface Told {
  readonly verbose?: boolean;
  readonly stats?: boolean;
}

/** Reports a run on standard error, and the changes of a dry run on standard output. */
export function listenerOn({ stdout, stderr }: Pick<Host, 'stdout' | 'stderr'>, { verbose = false, stats = false }: Told = {}): Listener {
  return {
    ...(verbose && { leftOut: (folder, reason) => stderr.write(`canonlint: ${printable(`${folder} is not searched: ${reason}`)}\n`) }),
    ...(stats && {
      kept: (taken, read, folder, size) =>
        stderr.write(`canonlint: ${printable(`${taken} of ${counted(taken + read, 'page')} as kept in ${folder} (${(size / 1e6).toFixed(1)} MB)`)}\n`),
    }),
    warn: (message) => stderr.write(`canonlint: ${printable(message)}\n`),
    reading: (pages) => progressOn(stderr, pages),
    wouldFix: (before, page) => showPatch(before, page, stdout),
  };
}

function showPatch(before: Page, page: Page, stdout: LogStream): void {
  const mark = page.byteOrderMark ? '\ufeff' : '';
  const patch = unifiedDiff(page.file, mark + before.source, mark + page.source);
  // git apply needs the page's own bytes; a terminal must not interpret them
  if (stdout.isTTY === true) stdout.write(patch.split('\n').map(printable).join('\n'));
  else stdout.writeRaw(patch, page.encoding);
}
