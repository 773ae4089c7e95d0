import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken } from 'vscode-languageserver';
import type { Pace } from '../../engine/live/pace.ts';

/** How long the server works, in milliseconds, before it looks for what the client has sent meanwhile. */
const longestTurn = 10;

/** Parts long work into turns, between which other requests are answered; ends with a `ResponseError` when its request is cancelled. */
export class Turns implements Pace {
  readonly #token: CancellationToken | undefined;
  #since = performance.now();

  constructor(token?: CancellationToken) {
    this.#token = token;
  }

  /** Waits for the next turn if this one was long enough. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#since >= longestTurn) {
      await new Promise((resolve) => setImmediate(resolve));
      this.#since = performance.now();
    }
    this.check();
  }

  /** Throws if nobody waits for the answer any more. */
  check(): void {
    if (this.#token?.isCancellationRequested === true) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'the request was cancelled');
  }
}
