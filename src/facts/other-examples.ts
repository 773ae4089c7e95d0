import type { BlockInContext } from './blocks-in-context.ts';
import { literalRequestsOf, pathOf } from './request-line.ts';

/** Tells whether an example answers another request than an operation's, by the number of its block. */
export type AnswersAnother = (operation: { readonly method: string; readonly uri: string }, at: number) => boolean;

/** What the blocks of an operation's part of a page show of requests, such as a call that follows the operation's own. */
export function otherExamplesIn(numbers: ReadonlySet<number>, pageBlocks: readonly BlockInContext[]): AnswersAnother {
  let shown: readonly ShownRequest[] | undefined;
  return ({ method, uri }, at) => {
    shown ??= [...numbers].flatMap((number) => shownAt(number, pageBlocks[number]!));
    const request = shown.findLast((each) => each.at < at);
    if (request === undefined) return false;
    const name = pathOf(uri).findLast((segment) => !/^[{<:$(]/.test(segment));
    return request.method !== method || (name !== undefined && !request.path.includes(name));
  };
}

interface ShownRequest {
  readonly at: number;
  readonly method: string;
  readonly path: readonly string[];
}

/** The request with which a literal block begins. */
function shownAt(at: number, { block }: BlockInContext): readonly ShownRequest[] {
  if (block.kind !== 'literal') return [];
  const [line] = literalRequestsOf(block);
  return line === undefined ? [] : [{ at, method: line.method.value.toUpperCase(), path: pathOf(line.uri) }];
}
