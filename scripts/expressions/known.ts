import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Expression } from './expression.ts';

const file = new URL('known-linear.txt', import.meta.url);

/**
 * The digests of expressions that a version of the checker found linear, of 64 bits as hexadecimal digits; none if the
 * list was written by another version. The checker draws by a fixed seed, so its verdict depends on nothing else.
 */
export function knownLinear(checker: string): ReadonlySet<string> {
  const [version, ...digests] = readFileSync(file, 'utf8').trim().split('\n');
  return new Set(version === checker ? digests : []);
}

/** Writes the list anew. */
export function keepLinear(checker: string, expressions: readonly Expression[]): void {
  const digests = [...new Set(expressions.map(digestOf))].toSorted();
  writeFileSync(file, `${[checker, ...digests].join('\n')}\n`);
}

/** What names an expression in the list, wherever it stands. */
export function digestOf({ source, flags }: Expression): string {
  return createHash('sha256').update(`${flags}/${source}`).digest('hex').slice(0, 16);
}
