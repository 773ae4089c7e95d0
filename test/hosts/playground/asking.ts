import { toolkit } from '../../../src/hosts/toolkit.ts';
import { answered } from '../../../src/hosts/playground/answers.ts';
import type { Question, Questions } from '../../../src/hosts/playground/answers.ts';

/** The answer to a question that has one. */
export async function ask<Kind extends keyof Questions>(question: Extract<Question, { kind: Kind }>): Promise<Questions[Kind]['gets']> {
  const answer = await answered(question, toolkit);
  if ('error' in answer) throw new Error(answer.error.message);
  return answer.value;
}
