import { Session } from 'node:inspector';
import type { Profiler } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

/**
 * Counts how often the blocks of code below `src` and `rules` run: a measure of time that no load changes. What Node
 * itself does, as in searching a long string, is no step.
 */
export class StepCounter {
  readonly #session = new Session();

  /**
   * Start it before the code is loaded: of code that is compiled before, V8 counts the calls only. No code is optimised
   * from here on, since V8 counts what is optimised at one time and not at another.
   */
  constructor() {
    setFlagsFromString('--no-opt');
    setFlagsFromString('--no-maglev');
    this.#session.connect();
    this.#ask('Profiler.enable');
    this.#ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  end(): void {
    this.#session.disconnect();
  }

  /** The steps since the last time; asking takes as long as reading a small page. */
  taken(): number {
    const { result } = this.#ask('Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType;
    let steps = 0;
    for (const { functions } of result.filter(({ url }) => /\/(?:src|rules)\//.test(url))) {
      for (const { ranges } of functions) for (const { count } of ranges) steps += count;
    }
    return steps;
  }

  /** The session answers before the call returns. */
  #ask(method: string, parameters: object = {}): unknown {
    let answer: unknown;
    this.#session.post(method, parameters, (error, result) => {
      if (error !== null) throw error;
      answer = result;
    });
    return answer;
  }
}
