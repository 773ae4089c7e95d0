import type { DeclaredResponse } from '../../model.ts';
import { isNameOf, isRegistered, registeredCodes } from '../http-codes.ts';

/** The code of a response: as stated, else as its name tells; undefined if it does not. */
export function codeOfResponse({ code, name }: DeclaredResponse): number | undefined {
  return code ?? (name === undefined ? undefined : codeOfName(name.value));
}

/**
 * The code that the name of a response tells: `Generic404`, `404NotFound`, `NotFound`, `not-found-error`; undefined if it
 * tells none, or several.
 */
function codeOfName(name: string): number | undefined {
  const numbers = name.match(/(?<!\d)[1-5]\d\d(?!\d)/g) ?? [];
  if (numbers.length > 0) return numbers.length === 1 && isRegistered(Number(numbers[0])) ? Number(numbers[0]) : undefined;
  const words = name.replace(kind, '').replace(kind, '');
  return registeredCodes().find((code) => isNameOf(code, words));
}

/** What a name says of its kind, as in `NotFoundErrorResponse`. */
const kind = /[-_ .]?(?:error|response|res)$/i;
