import process from 'node:process';
import type { WatchDog } from 'vscode-languageserver';

/** How often to look whether the editor still runs, in milliseconds. */
const interval = 3000;

/** Ends the server when its client asks for it, or when the editor that started it is gone. */
export function watchDogFor(end: (status: 0 | 1) => void): WatchDog {
  const watchDog: WatchDog = {
    shutdownReceived: false,
    initialize({ processId }) {
      if (processId === null) return;
      const timer = setInterval(() => {
        if (isRunning(processId)) return;
        clearInterval(timer);
        watchDog.exit(1);
      }, interval);
      timer.unref();
    },
    exit: (status) => end(status === 0 ? 0 : 1),
  };
  return watchDog;
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0); // sends nothing
    return true;
  } catch {
    return false;
  }
}
