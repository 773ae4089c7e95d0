import { Session } from 'node:inspector';
import type { Profiler } from 'node:inspector';

/** How often the blocks of code below `src` run in each of some works: a measure of time that no load changes. */
export function stepsOf(works: readonly (() => unknown)[]): readonly number[] {
  const session = new Session();
  session.connect();
  try {
    ask(session, 'Profiler.enable');
    ask(session, 'Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    return works.map((work) => {
      work();
      const { result } = ask(session, 'Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType;
      const ranges = result.filter(({ url }) => url.includes('/src/')).flatMap(({ functions }) => functions.flatMap((each) => each.ranges));
      return ranges.reduce((sum, { count }) => sum + count, 0);
    });
  } finally {
    session.disconnect();
  }
}

/** The session answers before the call returns. */
function ask(session: Session, method: string, parameters: object = {}): unknown {
  let answer: unknown;
  session.post(method, parameters, (error, result) => {
    if (error !== null) throw error;
    answer = result;
  });
  return answer;
}
