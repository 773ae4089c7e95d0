import { UserError } from '../../src/text/user-error.ts';

/** The value of a handwritten file, or the `UserError` that refuses it. */
export async function valueOrRefusal<T>(make: () => T | Promise<T>): Promise<{ readonly value: T } | { readonly refusal: UserError }> {
  try {
    return { value: await make() };
  } catch (error) {
    if (error instanceof UserError) return { refusal: error };
    throw error;
  }
}

/** The law for every refusal: it names an existing place in the file. */
export function faultOfRefusal({ message, parts }: UserError, file: string, source: string): string | undefined {
  const places = [message, ...parts].flatMap((line) => [...line.matchAll(/^(.*?):(\d+):(\d+): \S/g)])
    .filter(([, named]) => named === file);
  if (places.length === 0) return `is refused without a place: ${message}`;
  const lines = source.split(/\r\n|\r|\n/).length;
  const stray = places.find(([, , line, column]) => Number(line) > lines || Number(line) < 1 || Number(column) < 1);
  return stray && `is refused at a place that it lacks: ${stray[0]}`;
}

/** The law for every file: the prototype of objects stays unchanged. */
export function faultOfPrototypes(): string | undefined {
  return Object.keys(Object.prototype).length === 0 && !('polluted' in {}) ? undefined : 'changes what all objects inherit';
}
