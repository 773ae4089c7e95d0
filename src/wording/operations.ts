import type { Operation, OperationCode } from '../model.ts';

/** An operation by its request line, as a message names it. */
export function requestLineOf({ method, uri }: Pick<Operation, 'method' | 'uri'>): string {
  return `${method} ${uri}`.trim();
}

/** Statements of codes, the first of each code. */
export function oncePerCode(statements: readonly OperationCode[]): readonly OperationCode[] {
  return statements.filter(({ code }, at) => statements.findIndex((other) => other.code === code) === at);
}
