import type { Operation, OperationCode } from '../model.ts';

/** The request line of an operation, for messages. */
export function requestLineOf({ method, uri }: Pick<Operation, 'method' | 'uri'>): string {
  return `${method} ${uri}`.trim();
}

/** The first statement of each code. */
export function oncePerCode(statements: readonly OperationCode[]): readonly OperationCode[] {
  return statements.filter(({ code }, at) => statements.findIndex((other) => other.code === code) === at);
}
