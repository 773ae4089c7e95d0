import { createConnection, ProposedFeatures } from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { begin } from './begin.ts';
import type { SessionMeans } from './begin.ts';
import { watchDogFor } from './lifecycle.ts';

/** How the client and the server talk, and what the server works with. */
export interface ServerMeans extends SessionMeans {
  readonly input: NodeJS.ReadableStream & { destroy(): unknown };
  readonly output: NodeJS.WritableStream;
}

/** Serves a client until it asks to end, or is gone; then the exit status: 0 if it has asked in the right order. */
export function serve({ input, output, ...means }: ServerMeans): Promise<0 | 1> {
  return new Promise((resolve) => {
    const ended = new AbortController();
    const watchDog = watchDogFor((status) => {
      if (ended.signal.aborted) return;
      ended.abort();
      connection.dispose();
      input.destroy(); // a program that still listens does not end
      resolve(status);
    });
    const connection = createConnection((logger) =>
      createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output), logger), watchDog, ProposedFeatures.all);
    input.once('end', () => watchDog.exit(1)).once('close', () => watchDog.exit(1));
    connection.onInitialize((params) => begin(connection, params, means, ended.signal));
    connection.listen();
  });
}
