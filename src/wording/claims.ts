import type { CanonEntry, Operation, Service } from '../model.ts';
import { requestLineOf, tellingSuccesses } from './operations.ts';

/**
 * Why a service cannot say with the canon what methods a code is the normal response of: the operation of its own that
 * does otherwise, as a clause. Undefined if none does, if the canon says nothing of methods, or if the page claims just
 * that already.
 */
export function claimContradicted({ code, methods }: CanonEntry, { pages }: Service, claimed: readonly string[] = []): string | undefined {
  if (methods === undefined || methods.toSorted().join() === claimed.toSorted().join()) return undefined;
  const other = answersIn(pages).find(({ method, codes }) => methods.includes(method) !== codes.includes(code));
  return other && `${requestLineOf(other.operation)} returns ${other.codes.join(' and ')}, against what the canon claims of ${code}`;
}

/** An operation that answers a method with codes which say something of it. */
interface Answer {
  readonly operation: Operation;
  readonly method: string;
  readonly codes: readonly number[];
}

/** The first operation of each method with each answer: a service may have thousands, and each of its rows asks. */
function answersIn(pages: Service['pages']): readonly Answer[] {
  const known = answers.get(pages);
  if (known !== undefined) return known;
  const found = new Map<string, Answer>();
  for (const operation of pages.flatMap(({ operations }) => operations)) {
    const codes = tellingSuccesses(operation).map(({ code }) => code);
    const key = `${operation.method} ${codes.join()}`;
    if (codes.length > 0 && !found.has(key)) found.set(key, { operation, method: operation.method, codes });
  }
  const all = [...found.values()];
  answers.set(pages, all);
  return all;
}

const answers = new WeakMap<Service['pages'], readonly Answer[]>();
