import { RE2JS, RE2JSException } from 're2js';
import { UserError } from '../text/user-error.ts';

/** An expression whose search takes a time in proportion to the text, whatever the expression. */
export interface Expression {
  matches(text: string): boolean;
  /** The text with new words for each match; `$1` in them is a group. */
  replaced(text: string, words: string): string;
}

/**
 * Reads an expression in RE2's syntax; only this file knows the library that searches with it. Throws a `UserError` with the
 * place for what RE2 has not, such as references to groups and looking around, and for what is too large.
 */
export function expressionIn(source: string, at: string): Expression {
  if (source.length > longestSource) throw new UserError(`${at}: the expression is longer than ${longestSource} characters`, 'make several rules of it');
  const expression = compiled(source, at);
  if (expression.programSize() > largestProgram) throw new UserError(`${at}: the expression is too large`, 'counts such as {500} make it so');
  return {
    matches: (text) => expression.matcher(text).find(),
    replaced: (text, words) => expression.matcher(text).replaceAll(words),
  };
}

/** Throws a `UserError` if new words name a group that the expression has not. */
export function checkReplacement(words: string, source: string, at: string): void {
  const expression = compiled(source, at);
  const count = expression.groupCount();
  const names = Object.keys(expression.namedGroups());
  for (const [whole, number, name] of words.replaceAll('$$', '').matchAll(/\$(?:(\d{1,2})|<([^<>]{0,80})>)/g)) {
    if (number === undefined ? names.includes(name!) : Number(number) <= count) continue;
    throw new UserError(`${at}: the expression of "matches" has no group for ${whole}`, 'groups are the parts in parentheses; $$ is a dollar sign');
  }
}

/** In UTF-16 code units: more than a person writes. */
const longestSource = 1000;

/** In instructions of RE2. A search takes at most so many steps for each character. */
const largestProgram = 1000;

function compiled(source: string, at: string): RE2JS {
  try {
    return RE2JS.compile(source);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const reason = error.message.replace(/^error parsing regexp: /, '').replaceAll('`', '"');
    throw new UserError(`${at}: the expression cannot be used: ${reason}`,
      'RE2’s syntax has no looking around ((?=, (?!, (?<=) and no references (\\1), so that no page makes it slow');
  }
}
