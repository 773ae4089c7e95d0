import type { PageFacts, Problem } from '../model.ts';

/** What is known about the pages of a service in their present state. */
export interface Judgement {
  /** The facts of the pages that may be fixed. */
  readonly facts: ReadonlyMap<string, PageFacts>;
  /** The files that were named to be fixed, whether there is something to fix in them or not. */
  readonly named: ReadonlySet<string>;
  /** All problems of the service, in the order of the document. */
  readonly problems: readonly JudgedProblem[];
}

/** A problem, and what it is about. */
export interface JudgedProblem {
  readonly problem: Problem;
  /** Equal for the same problem before and after a change. */
  readonly key: string;
  /** Equal for all problems of one row. */
  readonly row: string;
  /** The rows that it refers to. */
  readonly relatedRows: readonly string[];
  /** Whether another problem of its row stands for it. */
  readonly hidden: boolean;
  /** Whether its fix may be applied: it has one, and it was asked for. */
  readonly offered: boolean;
}
