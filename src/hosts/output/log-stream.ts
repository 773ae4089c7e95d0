import { harmless } from '../../text/harmless.ts';
import type { Notation } from '../../text/harmless.ts';
import { inChunks } from '../../text/in-chunks.ts';
import type { OutputStream } from './output-stream.ts';

/** A stream that may lead to a terminal or to the log of a CI system, neither of which obeys what is written. */
export interface LogStream extends Pick<OutputStream, 'isTTY' | 'columns' | 'destroyed'> {
  /** Writes whole lines; text for people unless a notation is given. */
  write(text: string, notation?: Notation): void;
  /** Writes pieces of whole lines, as fast as they are read; ends early where the reader is gone. */
  writePieces(pieces: Iterable<string>, notation: Notation): Promise<void>;
  /** Writes text as it is: canonlint's own commands, and bytes that somebody asked for. In UTF-8 by default. */
  writeRaw(text: string, encoding?: 'utf-8' | 'latin1'): void;
}

/** The only way for a host to write on a stream. */
export function logStream(stream: OutputStream): LogStream {
  return {
    get isTTY() {
      return stream.isTTY;
    },
    get columns() {
      return stream.columns;
    },
    get destroyed() {
      return stream.destroyed;
    },
    async writePieces(pieces, notation) {
      for (const chunk of inChunks(pieces)) {
        stream.write(harmless(chunk, notation));
        await stream.drained?.();
        if (stream.destroyed === true) return;
      }
    },
    write: (text, notation = 'lines') => void stream.write(harmless(text, notation)),
    writeRaw: (text, encoding) => void stream.write(text, encoding),
  };
}
