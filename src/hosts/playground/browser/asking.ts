import type { Answer, Question, Questions, Shipped } from '../answers.ts';

/** Why a question has no answer. */
export class Unanswered extends Error {
  readonly hint: string | undefined;

  constructor({ message, hint }: Extract<Answer, { readonly error: unknown }>['error']) {
    super(message);
    this.hint = hint;
  }
}

/** A worker that takes longer is ended, in milliseconds. */
const patience = 20_000;
/** One that still works on an older text is ended sooner when there is a newer one. */
const patienceForOld = 3_000;

interface Waiting {
  readonly question: Question;
  readonly answer: (given: Answer) => void;
}

/** Asks a worker, one question at a time. The worker is started again after it has taken too long, or has failed. */
export class Asking {
  readonly #start: () => Worker;
  readonly #waiting: Waiting[] = [];
  #worker: Worker | undefined;
  #shipped: Promise<Shipped> | undefined;
  #current: (Waiting & { readonly began: number }) | undefined;
  #clock: ReturnType<typeof setTimeout> | undefined;

  constructor(start: () => Worker) {
    this.#start = start;
    // it is loaded before somebody asks
    this.#worker = this.#started();
  }

  /**
   * The answer to a question. Rejects with an `Unanswered` where there is none. A question about the findings is dropped where a newer one
   * waits behind it: then the promise stays open.
   */
  ask<Kind extends keyof Questions>(question: Extract<Question, { readonly kind: Kind }>): Promise<Questions[Kind]['gets']> {
    return new Promise((resolve, reject) => {
      if (question.kind === 'findings') this.#dropOlder();
      this.#waiting.push({
        question,
        answer: (given) => {
          if ('error' in given) reject(new Unanswered(given.error));
          else resolve(given.value);
        },
      });
      if (this.#current === undefined) this.#next();
    });
  }

  /** The rules and canons that there are; asked once more where there was no answer. */
  shipped(): Promise<Shipped> {
    this.#shipped ??= this.ask({ kind: 'shipped' }).catch(() => this.ask({ kind: 'shipped' }));
    return this.#shipped;
  }

  #dropOlder(): void {
    const older = this.#waiting.findIndex(({ question }) => question.kind === 'findings');
    if (older >= 0) this.#waiting.splice(older, 1);
    if (this.#current?.question.kind !== 'findings') return;
    const left = this.#current.began + patienceForOld - performance.now();
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => this.#giveUp('an older text took too long'), Math.max(0, left));
  }

  #next(): void {
    const first = this.#waiting.shift();
    if (first === undefined) return;
    this.#current = { ...first, began: performance.now() };
    this.#clock = setTimeout(() => this.#giveUp(`this took longer than ${patience / 1000} seconds, and was ended`), patience);
    this.#worker ??= this.#started();
    this.#worker.postMessage(first.question);
  }

  #started(): Worker {
    const worker = this.#start();
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#end(data));
    worker.addEventListener('error', ({ message }) => this.#giveUp(`the worker has failed: ${message}`));
    return worker;
  }

  #giveUp(message: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#end({ error: { message, hint: undefined } });
  }

  #end(given: Answer): void {
    clearTimeout(this.#clock);
    const asked = this.#current;
    this.#current = undefined;
    asked?.answer(given);
    this.#next();
  }
}
