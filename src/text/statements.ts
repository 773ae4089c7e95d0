import type { WrongStatement } from '../model.ts';
import { runOf } from './words.ts';

/** A statement that a description makes. */
export interface Statement {
  /** The words, as the canon has them. */
  readonly says: string;
  readonly because: string;
}

/** The first of the statements that stands in a description as a run of words; undefined where none does. */
export function statementIn(description: string, statements: readonly WrongStatement[]): Statement | undefined {
  if (statements.length === 0) return undefined;
  const run = runOf(description);
  for (const statement of statements) {
    const { says, unless } = runsOf(statement);
    const said = says.findIndex((each) => run.includes(each));
    if (said < 0 || unless.some((each) => run.includes(each))) continue;
    return { says: statement.says[said]!, because: statement.because };
  }
  return undefined;
}

interface Runs {
  readonly says: readonly string[];
  readonly unless: readonly string[];
}

/** A canon is asked about every row, so each of its statements is normalised once. */
const known = new WeakMap<WrongStatement, Runs>();

function runsOf(statement: WrongStatement): Runs {
  const before = known.get(statement);
  if (before !== undefined) return before;
  const runs = { says: statement.says.map(wordedRun), unless: (statement.unless ?? []).map(wordedRun) };
  known.set(statement, runs);
  return runs;
}

/** A run of no word would stand in every text. */
function wordedRun(text: string): string {
  const run = runOf(text);
  return run.trim() === '' ? '\0' : run;
}
