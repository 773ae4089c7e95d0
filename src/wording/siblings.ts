import type { Operation, OperationCode, Place, Service } from '../model.ts';
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
  readonly includes: (operation: Operation, siblings: Siblings) => boolean;
  /** The codes that say nothing else than the usual ones, where an operation has no other success. */
  readonly odd: readonly number[];
  readonly usual: readonly number[];
}

/** What is known of the other operations of the specification. */
interface Siblings {
  /** The paths that a PUT replaces: each is one thing, so a POST to it adds to that rather than creates another beside it. */
  readonly replaced: ReadonlySet<string>;
}

const kinds: readonly Kind[] = [
  { includes: ({ method, uri }) => method === 'GET' && !acts.test(uri), odd: [201], usual: [200] },
  { includes: (operation) => operation.method === 'GET' && !mayWait(operation), odd: [202], usual: [200] },
  { includes: ({ method }) => method === 'DELETE', odd: [201], usual: [204, 200] },
  { includes: creates, odd: [200], usual: [201] },
];

/** Whether a POST says in its title that it makes something, or does not say what it does. */
export function mayCreate({ method, title }: Operation): boolean {
  return method === 'POST' && (title === undefined || saysCreation(title));
}

function creates(operation: Operation, { replaced }: Siblings): boolean {
  const { method, title = '', uri } = operation;
  return method === 'POST' && saysCreation(title) && isCreation(operation) && !replaced.has(uri) && !tokenEndpoint.test(uri);
}

function saysCreation(title: string): boolean {
  const begun = title.slice(0, longestTitle);
  return creation.test(title) && ![addition, change, several, answer, reuse].some((other) => other.test(begun));
}

/** A GET that acts, for clients that can send nothing else. */
const acts = /\/(?:send|submit|create|add|register|upload|start|run|trigger)(?:$|[/?.])/i;
const creation = /^(?:creat(?:e|es|ing)|add(?:s|ing)?|register(?:s|ing)?)\b/i;
/** "Create or update a kite" may create nothing, and "Create and attach a kite" does more. */
const change = /^[a-z]+(?: and | or |, ?| ?\/ ?| \(or )/i;
/** "Add a label to a kite" and "Register for news" connect what there is; "Add a new string to a kite" does not. */
const addition = /^(?:add|register)(?:s|ing)?\b(?!.*\bnew\b)/i;
/** What tells of each of several things whether it was created. */
const several = /\b(?:bulk|batch|multiple|several|one or more|many)\b/i;
/** What is nowhere but in the answer: nothing is created at an address of its own (and an access token is sent with 200, RFC 6749, section 5.1). */
const answer = /\b(?:pre-?checks?|dry[ -]runs?|previews?|estimat(?:es?|ions?)|calculations?|simulations?|quotes?|data keys?|(?:(?:pre-?)?signed|on-?boarding|log-?in|sign-?in|portal|checkout|magic|verification|reset|download|upload) (?:urls?|links?)|(?:access|refresh|id|auth(?:entication|ori[sz]ation)?|bearer|session|jwt|nonce) tokens?|jwts?|(?:chat )?completions?|embeddings?)(?:\.?$| for )/i;
/** What may find a kite rather than create it. */
const reuse = /\b(?:or (?:re-?uses?|returns?|gets?|fetch(?:es)?|finds?|retrieves?)|if (?:it does not|it doesn't|none|not)(?: already)? exists?)\b/i;
/** Where RFC 6749 has the response: 200. */
const tokenEndpoint = /\boauth\d?\/(?:[\w.-]{1,20}\/)?tokens?$/i;
/** In UTF-16 code units. */
const longestTitle = 200;

/** Whether a GET may rightly answer that its result is not ready: it asks for work, or redirects to what came of it. */
function mayWait({ uri, title = '', codes }: Operation): boolean {
  return codes.some(({ code }) => code >= 300 && code < 400) || laterWork.test(uri) || laterWork.test(title.slice(0, longestTitle)) || !isCreation({ uri });
}

const laterWork = /(?:async|job|task|request|status|progress|quer(?:y|ies)|report|export|download|build|ping|heartbeat|result|snapshot|poll|batch|bulk|queue|generat|calculat|comput|matrix|trigger|render|非同期|依頼|要求|异步|異步|비동기)/i;

/**
 * The success codes of the operations of a specification that most operations of their kind contradict: a GET whose only success is 201 or
 * 202, a DELETE with 201, a POST that creates with 200. Two operations at least, and two for each that is odd, do as is usual.
 */
export function oddSuccesses({ pages }: Service): readonly OddSuccess[] {
  const odd = oddAmong(pages.flatMap((page) => page.operations));
  if (odd.length === 0) return [];
  const entries = pages.flatMap(({ statusLists }) => statusLists).flatMap((list) => list.entries);
  const descriptions = new Map(entries.map(({ place, description }) => [keyOf(place), description?.text ?? '']));
  return odd.filter(({ code, place }) => !(code === 202 ? tellsOfLater : tellsOfExisting).test(descriptions.get(keyOf(place)) ?? ''));
}

function keyOf({ file, start }: Place): string {
  return `${start} ${file}`;
}

const tellsOfLater = /\b(?:accepted|process(?:ed|ing)|async\w*|later|pending|queued)\b|非同期|受け?付|受理|依頼|异步|異步|비동기|접수/i;
/** A creation that may find what there is answers with 200. */
const tellsOfExisting = /\b(?:exist(?:s|ing|ed)?|already|updated?|re-?used?|(?:link|url) (?:was )?(?:created|generated))\b/i;

function oddAmong(all: readonly Operation[]): readonly OddSuccess[] {
  const operations = all.filter(({ specified }) => specified === 'service').map((operation) => ({ operation, successes: successesOf(operation) }));
  const siblings = { replaced: new Set(operations.filter(({ operation: { method } }) => method === 'PUT').map(({ operation: { uri } }) => uri)) };
  return kinds.flatMap(({ includes, odd, usual }) => {
    const alike = operations.filter(({ operation, successes }) => successes.length > 0 && includes(operation, siblings));
    const ordinary = alike.filter(({ successes }) => successes.some(({ code }) => usual.includes(code)));
    const strange = alike.filter(({ successes }) => successes.every(({ code }) => odd.includes(code)));
    if (ordinary.length < 2 || ordinary.length < 2 * strange.length) return [];
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
