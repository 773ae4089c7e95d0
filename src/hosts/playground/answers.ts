import type { Toolkit } from '../../engine/toolkit.ts';
import { UserError } from '../../text/user-error.ts';
import { canonTextOf } from './canon-text.ts';
import { exampleOf } from './examples.ts';
import { findingsOf } from './findings.ts';
import type { Findings } from './findings.ts';
import { fixed } from './fixes.ts';
import type { Asked, Fixed } from './fixes.ts';
import { runOn } from './project.ts';
import type { Project } from './project.ts';

/** What the page asks of its worker, by the kind of question: what it tells, and what it gets. Plain data. */
export interface Questions {
  readonly findings: { readonly tells: { readonly project: Project }; readonly gets: Findings };
  readonly fix: { readonly tells: { readonly project: Project; readonly asked: Asked }; readonly gets: Fixed };
  readonly example: { readonly tells: { readonly rule: string; readonly markup: string | undefined }; readonly gets: Omit<Project, 'canonText'> };
  readonly canon: { readonly tells: { readonly name: string }; readonly gets: string | undefined };
  readonly shipped: { readonly tells: object; readonly gets: Shipped };
}

/** The rules and canons that there are. */
export interface Shipped {
  readonly rules: readonly { readonly name: string; readonly summary: string; readonly severity: 'error' | 'warning' | 'off'; readonly hasExample: boolean }[];
  readonly canons: readonly string[];
}

/** A question of some kind. */
export type Question = { readonly [Kind in keyof Questions]: { readonly kind: Kind } & Questions[Kind]['tells'] }[keyof Questions];

/** The answer to a question, or why there is none. */
export type Answer = { readonly value: Questions[keyof Questions]['gets'] } | { readonly error: { readonly message: string; readonly hint: string | undefined } };

/** Answers a question; never throws. */
export async function answered(question: Question, toolkit: Toolkit): Promise<Answer> {
  try {
    return { value: await valueFor(question, toolkit) };
  } catch (error) {
    if (error instanceof UserError) return { error: { message: error.message, hint: error.hint } };
    return { error: { message: `canonlint has failed: ${error instanceof Error ? error.message : String(error)}`, hint: 'this is a fault of canonlint: please report it' } };
  }
}

async function valueFor(question: Question, toolkit: Toolkit): Promise<Questions[keyof Questions]['gets']> {
  switch (question.kind) {
    case 'findings':
      return findingsOf(question.project, await runOn(question.project, toolkit));
    case 'fix':
      return fixed(question.asked, await runOn(question.project, toolkit));
    case 'example':
      return exampleOf(question.rule, question.markup, toolkit);
    case 'canon':
      return canonTextOf(question.name, toolkit);
    case 'shipped':
      return {
        rules: toolkit.rules.map(({ name, summary, severity, example }) => ({ name, summary, severity, hasExample: example.length > 0 })),
        canons: Object.keys(toolkit.canons),
      };
  }
}
