import { fstatSync, writeSync } from 'node:fs';
import process from 'node:process';
import type { OutputStream } from '../../output/output-stream.ts';

/**
 * Standard output or standard error. Pipes and files are written directly, since opening Node's stream takes as long as
 * checking a page. `open` opens it for a terminal, and when a pipe is full. `failed` is called if writing fails, unless
 * the reader is gone (`canonlint | head`).
 */
export function streamTo(descriptor: 1 | 2, open: () => NodeJS.WriteStream, failed: (error: Error) => void): OutputStream {
  let stream: NodeJS.WriteStream | undefined;
  let destroyed = false;
  const failedOf = (error: NodeJS.ErrnoException): void => {
    destroyed = true;
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') failed(error);
  };
  const opened = (): NodeJS.WriteStream => (stream ??= open().on('error', failedOf));
  if (!isDirect(descriptor)) opened();
  return {
    get isTTY() {
      return stream?.isTTY;
    },
    get columns() {
      return stream?.columns;
    },
    get destroyed() {
      return destroyed || stream?.destroyed;
    },
    async drained() {
      if (stream?.writableNeedDrain === true && !stream.destroyed) await nextEvent(stream);
    },
    write(text, encoding = 'utf-8') {
      if (destroyed) return;
      if (stream !== undefined) return void stream.write(text, encoding);
      try {
        const rest = restAfter(descriptor, Buffer.from(text, encoding));
        if (rest.length > 0) opened().write(rest);
      } catch (error) {
        failedOf(error as NodeJS.ErrnoException); // the file system throws nothing else
      }
    },
  };
}

/** Waits until a stream has written what it holds, or is closed. */
function nextEvent(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      stream.off('drain', done).off('close', done);
      resolve();
    };
    stream.on('drain', done).on('close', done);
  });
}

/** Whether a descriptor is a pipe, a socket or a file; any device may be a terminal. */
function isDirect(descriptor: number): boolean {
  return process.platform !== 'win32' && !fstatSync(descriptor).isCharacterDevice();
}

/** Writes bytes; returns those that do not fit yet. */
function restAfter(descriptor: number, bytes: Buffer): Buffer {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error; // the file system throws nothing else
  }
  return rest;
}
