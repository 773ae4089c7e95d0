import type { CanonEntry, Service } from '../model.ts';
import { requestLineOf, tellingSuccesses } from './operations.ts';

/**
 * Why a service cannot say with the canon what methods a code is the normal response of: the operation of its own that
 * does otherwise, as a clause. Undefined if none does, if the canon says nothing of methods, or if the page claims just
 * that already.
 */
export function claimContradicted({ code, methods }: CanonEntry, { pages }: Service, claimed: readonly string[] = []): string | undefined {
  if (methods === undefined || methods.toSorted().join() === claimed.toSorted().join()) return undefined;
  for (const operation of pages.flatMap(({ operations }) => operations)) {
    const codes = tellingSuccesses(operation).map((success) => success.code);
    const isOwn = methods.includes(operation.method);
    if (codes.length > 0 && isOwn !== codes.includes(code)) {
      return `${requestLineOf(operation)} returns ${codes.join(' and ')}, against what the canon claims of ${code}`;
    }
  }
  return undefined;
}
