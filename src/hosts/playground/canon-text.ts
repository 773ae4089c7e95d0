import type { Toolkit } from '../../engine/toolkit.ts';
import { Document } from '../../yaml/document.ts';

/** A shipped canon as a file of one's own, to read and to change; the codes with their words, without what it knows to be wrong of them. */
export function canonTextOf(name: string, { canons }: Pick<Toolkit, 'canons'>): string | undefined {
  if (!Object.hasOwn(canons, name)) return undefined;
  const { codes = {}, headers } = canons[name]!;
  const entries = Object.entries(codes).map(([code, { phrase, outcome, required, methods, description }]) => [Number(code), {
    ...phrase !== undefined && { phrase }, ...outcome !== undefined && { outcome }, ...required !== undefined && { required },
    ...methods !== undefined && { methods }, ...description !== undefined && { description },
  }] as const);
  const document = new Document({ name: `my-${name}`, extends: 'http', ...headers !== undefined && { headers }, codes: new Map(entries) });
  return document.toString({ lineWidth: 0 });
}
