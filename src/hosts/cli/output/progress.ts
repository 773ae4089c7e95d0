import { noProgress } from '../../../engine/listener.ts';
import type { Progress } from '../../../engine/listener.ts';
import type { LogStream } from '../../output/log-stream.ts';

/**
 * Shows the progress of a long run on a terminal. The line appears after half a second, and changes at most ten times a
 * second.
 */
export function progressOn(stream: Pick<LogStream, 'writeRaw' | 'isTTY'> | undefined, pages: number, now: () => number = Date.now): Progress {
  if (stream?.isTTY !== true) return noProgress;
  let next = now() + firstAfter;
  let shown = false;
  return {
    tell(read) {
      const time = now();
      if (time < next) return;
      next = time + again;
      shown = true;
      stream.writeRaw(`${wipe}${count(read)} of ${count(pages)} pages read`);
    },
    done() {
      if (shown) stream.writeRaw(wipe);
    },
  };
}

const firstAfter = 500;
const again = 100;
/** Moves to the first column and erases the line. */
const wipe = '\r\u001b[K';

function count(pages: number): string {
  return pages.toLocaleString('en');
}
