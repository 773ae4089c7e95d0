import { UserError } from '../../src/text/user-error.ts';

/** What becomes of a file that people write: its value, or the `UserError` that refuses it. */
export async function valueOrRefusal<T>(make: () => T | Promise<T>): Promise<{ readonly value: T } | { readonly refusal: UserError }> {
  try {
    return { value: await make() };
  } catch (error) {
    if (error instanceof UserError) return { refusal: error };
    throw error;
  }
}

/** The law of every refusal: it names a place in the file, which the file has. */
export function faultOfRefusal({ message, parts }: UserError, file: string, source: string): string | undefined {
  const places = [message, ...parts].flatMap((line) => [...line.matchAll(/^(.*?):(\d+):(\d+): \S/g)])
    .filter(([, named]) => named === file);
  if (places.length === 0) return `is refused without a place: ${message}`;
  const lines = source.split(/\r\n|\r|\n/).length;
  const stray = places.find(([, , line, column]) => Number(line) > lines || Number(line) < 1 || Number(column) < 1);
  return stray && `is refused at a place that it lacks: ${stray[0]}`;
}

/** The law of every file: what all objects inherit stays as it was. */
export function faultOfPrototypes(): string | undefined {
  return Object.keys(Object.prototype).length === 0 && !('polluted' in {}) ? undefined : 'changes what all objects inherit';
}
