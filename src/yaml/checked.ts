import { lineAt, lineStartsOf } from '../text/lines.ts';
import { UserError } from '../text/user-error.ts';
import { mistakesOf } from './mistakes.ts';
import { v } from './schema.ts';
import type { Mistake, Spot, YamlText } from './yaml-text.ts';
import { longestText, yamlTextOf } from './yaml-text.ts';

/** A file that a person wrote: its name as the user knows it, and its text. */
export interface HandWritten {
  readonly file: string;
  readonly source: string;
  /** The key of what counts in it; undefined if all of it counts. */
  readonly key?: string | undefined;
  /** Whether its text is not that of the file: then places name the file alone. */
  readonly isMade?: true;
}

/** The checked value of a handwritten file, and where its parts are. */
export interface Checked<T> {
  readonly value: T;
  /** The position of the value under these keys, as `file:line:column`. */
  readonly at: (...keys: readonly (string | number)[]) => string;
}

/** A schema, or what makes one for a value. */
type SchemaFor<T> = v.GenericSchema<unknown, T> | ((value: unknown, at: Checked<T>['at']) => v.GenericSchema<unknown, T> | Promise<v.GenericSchema<unknown, T>>);

/**
 * The value of a YAML or JSON text, checked by a schema, which may depend on the value; `empty` is the value of an empty
 * text, if that is allowed.
 * Throws a `UserError` with every mistake as `file:line:column: message`, in the order of the file.
 */
export async function checked<T>(
  schema: SchemaFor<T>, { file, source, key, isMade }: HandWritten, empty?: T,
): Promise<Checked<T>> {
  const { value, spot, mistakes } = partOf(await yamlTextOf(source), key);
  const starts = lineStartsOf(source.slice(0, longestText));
  const at = (offset: number): string => {
    if (isMade === true) return file;
    const line = lineAt(starts, offset);
    return `${file}:${line}:${offset - starts[line - 1]! + 1}`;
  };
  if (mistakes.length > 0) throw errorFor(file, mistakes, at);
  const given = value ?? empty ?? null;
  const under = (...keys: readonly (string | number)[]): string => at(offsetOf(spot, keys.map(String)));
  const result = v.safeParse(typeof schema === 'function' ? await schema(given, under) : schema, given);
  if (!result.success) throw errorFor(file, result.issues.flatMap((issue) => mistakesOf(issue, spot)), at);
  return { value: result.output, at: under };
}

/** The text under a key of a mapping; mistakes outside of it do not count, but for what makes the whole unreadable. */
function partOf(whole: YamlText, key: string | undefined): YamlText {
  const part = key === undefined ? undefined : whole.spot.parts.get(key);
  if (key === undefined || part === undefined) return whole;
  return { ...whole, value: (whole.value as Readonly<Record<string, unknown>>)[key], spot: part.spot }; // a mapping has parts by key
}

/** The offset of the value under these keys, or of its nearest existing parent. */
function offsetOf(spot: Spot, [key, ...keys]: readonly string[]): number {
  const part = key === undefined ? undefined : spot.parts.get(key);
  return part === undefined ? spot.at : offsetOf(part.spot, keys);
}

/** A file with more mistakes is probably of another kind. */
const maxMistakeLines = 20;

function errorFor(file: string, mistakes: readonly Mistake[], at: (offset: number) => string): UserError {
  const distinct = new Map(mistakes.map((mistake) => [`${mistake.at} ${mistake.message}`, mistake]));
  const [first, ...others] = [...distinct.values()].toSorted((one, other) => one.at - other.at);
  if (others.length === 0) return new UserError(`${at(first!.at)}: ${first!.message}`, first!.hint);
  const lines = [first!, ...others].map(({ at: offset, message, hint }) =>
    `${at(offset)}: ${message}${hint === undefined ? '' : ` (${hint})`}`);
  const more = lines.length > maxMistakeLines ? [`and ${lines.length - maxMistakeLines} more`] : [];
  return new UserError(`${lines.length} mistakes in ${file}`, undefined, [...lines.slice(0, maxMistakeLines), ...more]);
}
