import { lineAt, lineStartsOf } from '../text/lines.ts';
import { UserError } from '../text/user-error.ts';
import { mistakesOf } from './mistakes.ts';
import { v } from './schema.ts';
import type { Mistake, Spot } from './yaml-text.ts';
import { longest, yamlTextOf } from './yaml-text.ts';

/** A file that people write: its name as they know it, and its text. */
export interface HandWritten {
  readonly file: string;
  readonly source: string;
}

/** What a handwritten file says, with the way back to where it says so. */
export interface Checked<T> {
  readonly value: T;
  /** Where the value under some keys stands, as `file:line:column`. */
  readonly at: (...keys: readonly (string | number)[]) => string;
}

/**
 * The value of a YAML or JSON text, as a schema takes it; `empty` is what a text without a value
 * means, if that is no mistake. Throws a `UserError` that tells every mistake as
 * `file:line:column: what is wrong`, in the order of the file.
 */
export async function checked<T>(
  schema: v.GenericSchema<unknown, T>, { file, source }: HandWritten, empty?: T,
): Promise<Checked<T>> {
  const { value, spot, mistakes } = await yamlTextOf(source);
  const starts = lineStartsOf(source.slice(0, longest));
  const at = (offset: number): string => {
    const line = lineAt(starts, offset);
    return `${file}:${line}:${offset - starts[line - 1]! + 1}`;
  };
  if (mistakes.length > 0) throw errorFor(file, mistakes, at);
  const result = v.safeParse(schema, value ?? empty ?? null);
  if (!result.success) throw errorFor(file, result.issues.flatMap((issue) => mistakesOf(issue, spot)), at);
  return { value: result.output, at: (...keys) => at(offsetOf(spot, keys.map(String))) };
}

/** The offset of the value under keys, or of as much of the way there as the text goes. */
function offsetOf(spot: Spot, [key, ...keys]: readonly string[]): number {
  const part = key === undefined ? undefined : spot.parts.get(key);
  return part === undefined ? spot.at : offsetOf(part.spot, keys);
}

/** Beyond that many, it is likely to be another kind of file. */
const mostLines = 20;

function errorFor(file: string, mistakes: readonly Mistake[], at: (offset: number) => string): UserError {
  const distinct = new Map(mistakes.map((mistake) => [`${mistake.at} ${mistake.message}`, mistake]));
  const [first, ...others] = [...distinct.values()].toSorted((one, other) => one.at - other.at);
  if (others.length === 0) return new UserError(`${at(first!.at)}: ${first!.message}`, first!.hint);
  const lines = [first!, ...others].map(({ at: offset, message, hint }) =>
    `${at(offset)}: ${message}${hint === undefined ? '' : ` (${hint})`}`);
  const more = lines.length > mostLines ? [`and ${lines.length - mostLines} more`] : [];
  return new UserError(`${lines.length} mistakes in ${file}`, undefined, [...lines.slice(0, mostLines), ...more]);
}
