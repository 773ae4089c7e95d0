import type { Operation, OperationCode } from '../model.ts';
import { isCreation, oncePerCode, requestLineOf } from './operations.ts';

/** A success code that the operations like this one do not return. */
export interface OddSuccess extends Pick<OperationCode, 'code' | 'place'> {
  readonly operation: Operation;
  /** What the others return, and one of them. */
  readonly usual: number;
  readonly others: number;
  readonly example: OperationCode;
}

/** What operations of one kind have in common. */
interface Kind {
  readonly includes: (operation: Operation) => boolean;
  /** The codes that say nothing else than the usual ones, where an operation has no other success. */
  readonly odd: readonly number[];
  readonly usual: readonly number[];
}

const kinds: readonly Kind[] = [
  { includes: ({ method }) => method === 'GET', odd: [201, 202], usual: [200] },
  { includes: ({ method }) => method === 'DELETE', odd: [201], usual: [204, 200] },
  { includes: creates, odd: [200], usual: [201] },
];

/** Whether a POST says in its title that it makes something, or does not say what it does. */
export function mayCreate({ method, title }: Operation): boolean {
  return method === 'POST' && (title === undefined || saysCreation(title));
}

function creates(operation: Operation): boolean {
  const { method, title = '' } = operation;
  return method === 'POST' && saysCreation(title) && isCreation(operation);
}

function saysCreation(title: string): boolean {
  const begun = title.slice(0, longestTitle);
  return creation.test(title) && !connection.test(begun) && !answer.test(begun);
}

const creation = /^(?:creat(?:e|es|ing)|add(?:s|ing)?|register(?:s|ing)?)\b/i;
/** "Add a label to a kite" connects what there is; "Add a new string to a kite" does not. */
const connection = /^add(?:s|ing)?\b(?!.*\bnew\b).* to\b/i;
/** What is nowhere but in the answer: nothing is created at an address of its own (and an access token is sent with 200, RFC 6749, section 5.1). */
const answer = /\b(?:pre-?checks?|dry[ -]runs?|previews?|estimat(?:es?|ions?)|calculations?|simulations?|data keys?|(?:pre-?)?signed (?:urls?|links?)|(?:access|refresh|id) tokens?)\.?$/i;
/** In UTF-16 code units. */
const longestTitle = 200;

/**
 * The success codes of the operations of a specification that most operations of their kind contradict: a GET whose only success is 201 or
 * 202, a DELETE with 201, a POST that creates with 200. Two operations at least, and most of their kind, do as is usual.
 */
export function oddSuccesses(all: readonly Operation[]): readonly OddSuccess[] {
  const operations = all.filter(({ specified }) => specified === 'service').map((operation) => ({ operation, successes: successesOf(operation) }));
  return kinds.flatMap(({ includes, odd, usual }) => {
    const alike = operations.filter(({ operation, successes }) => successes.length > 0 && includes(operation));
    const ordinary = alike.filter(({ successes }) => successes.some(({ code }) => usual.includes(code)));
    const strange = alike.filter(({ successes }) => successes.every(({ code }) => odd.includes(code)));
    if (ordinary.length < 2 || ordinary.length <= strange.length) return [];
    const example = ordinary[0]!.successes.find(({ code }) => usual.includes(code))!;
    return strange.map(({ operation, successes: [first] }): OddSuccess =>
      ({ operation, code: first!.code, place: first!.place, usual: example.code, others: ordinary.length, example }));
  });
}

/** The codes of success, each once. */
function successesOf({ codes }: Operation): readonly OperationCode[] {
  return oncePerCode(codes.filter(({ code, success }) => success && code >= 200 && code < 300));
}

/** What is odd, as a sentence. */
export function oddityOf({ code, operation, usual, others }: OddSuccess): string {
  const what = operation.method === 'POST' ? 'others that create something return' : `others with ${operation.method} return`;
  return `${code} is the only success of ${requestLineOf(operation)}; ${others} ${what} ${usual}`;
}
