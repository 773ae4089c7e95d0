import type { Operation, OperationCode, Service } from '../model.ts';
import { grouped } from '../text/grouped.ts';
import { oncePerCode } from './operations.ts';
import { ownResponsesOf } from './own-responses.ts';

/** An operation of a page, and the same one in the specification of its service. */
export interface SpecifiedPair {
  readonly described: Operation;
  /** Its statements that count against the specification. */
  readonly responses: readonly OperationCode[];
  readonly specified: Operation;
  /** The same operation in other specifications: another form of this one, or another version. */
  readonly others: readonly Operation[];
}

/** The operations of pages that specifications of the service declare, by method and path. */
export function specifiedPairs({ pages, specifications = [] }: Service): readonly SpecifiedPair[] {
  const read = [...pages, ...specifications];
  const all = read.flatMap(({ operations }) => operations);
  if (!all.some(isDescribed)) return [];
  const declared = grouped(all.filter(({ specified }) => specified === 'service'), keyOf);
  if (declared.size === 0) return [];
  return read.flatMap((page) => page.operations.flatMap((described): SpecifiedPair | readonly never[] => {
    if (!isDescribed(described)) return [];
    const [specified, ...others] = declared.get(keyOf(described)) ?? [];
    return specified === undefined ? [] : { described, responses: ownResponsesOf(described, page), specified, others };
  }));
}

/** Whether an operation is of prose, and states codes. */
function isDescribed({ specified, codes }: Operation): boolean {
  return specified === undefined && codes.length > 0;
}

/** Method and path, parameters by their places; what precedes the path of every operation does not count. */
function keyOf({ method, uri }: Operation): string {
  const path = uri.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  const segments = path.split('/').filter((segment) => segment !== '').map((segment) => segment.replace(/[{<(:$].*$/s, '*').toLowerCase());
  const first = segments.findIndex((segment) => !ofBase.test(segment));
  return `${method} /${segments.slice(Math.max(first, 0)).join('/')}`;
}

/** Segments that a server's address may have before its paths. */
const ofBase = /^(?:v\d[\w.]*|apis?|rest)$/;

/** Codes that only one of the two has. */
export interface Disagreement {
  /** Stated on the page, and in no specification. */
  readonly unspecified: readonly OperationCode[];
  /** Successes of all specifications that the page does not state among its own. */
  readonly unmentioned: readonly OperationCode[];
}

/**
 * Where page and specification disagree. A page may leave errors out; a specification with `default` or a class of codes
 * (`open`) leaves none out.
 */
export function disagreementOf({ described, responses, specified, others }: SpecifiedPair): Disagreement {
  const [own, declared] = [responses, specified.codes].map((codes) => oncePerCode(codes.filter(({ condition }) => condition === undefined)));
  const has = (some: readonly OperationCode[], code: number): boolean => some.some((other) => other.code === code);
  const all = [specified, ...others];
  const isComplete = all.every(({ open, codes }) => open !== true && codes.length > 0);
  const statesSuccess = own!.some(({ success }) => success);
  return {
    unspecified: isComplete ? own!.filter(({ code, stated }) => stated !== 'example' && !all.some(({ codes }) => has(codes, code))) : [],
    unmentioned: statesSuccess ? declared!.filter(({ code, success }) => success && !has(described.codes, code) && others.every(({ codes }) => has(codes, code))) : [],
  };
}
