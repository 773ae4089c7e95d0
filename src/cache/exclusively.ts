/** A number in memory that threads share, which tells whether one of them does what only one may do at a time. */
export type Lock = Int32Array<SharedArrayBuffer>;

/** Does something while no other thread does anything with the same lock; one that has ended while it held it is not waited for forever. */
export function exclusively(lock: Lock, act: () => void): void {
  while (Atomics.compareExchange(lock, 0, free, held) !== free) {
    if (Atomics.wait(lock, 0, held, longest) === 'timed-out') break;
  }
  try {
    act();
  } finally {
    Atomics.store(lock, 0, free);
    Atomics.notify(lock, 0, 1);
  }
}

const [free, held] = [0, 1];

/** In milliseconds. */
const longest = 10_000;
