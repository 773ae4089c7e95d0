import { UserError } from '../../../text/user-error.ts';
import type { OptionName } from './options.ts';

/** What the parser has found, by the long name of an option; a repeated one is an array. `words` are those before `--`, `--` those after it. */
export type RawArguments = Readonly<Record<string, unknown>>;

/** Whether a flag is given. */
export function flag(given: RawArguments, name: OptionName): boolean {
  return given[name] === true;
}

/** The value of an option. Throws a `UserError` if it is empty, or given more than once. */
export function word(given: RawArguments, name: OptionName): string | undefined {
  const [first, second] = words(given, name);
  if (second !== undefined) throw new UserError(`--${name} is given more than once`);
  if (first === '') throw new UserError(`--${name} needs a value`);
  return first;
}

/** The values of a repeatable option, or other words. */
export function words(given: RawArguments, name: OptionName | 'words' | '--'): readonly string[] {
  return [given[name] ?? []].flat().map(String);
}

/** All words that are no options. */
export function positionals(given: RawArguments): readonly string[] {
  return [...words(given, 'words'), ...words(given, '--')];
}

/** The value of an option as a number. Throws a `UserError` if it is none. */
export function count(given: RawArguments, name: OptionName): number | undefined {
  const text = word(given, name);
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UserError(`--${name} needs a number of 0 or more, not "${text}"`);
}

/** Throws a `UserError` if both options are given. */
export function refuseBoth(given: RawArguments, one: OptionName, other: OptionName): void {
  if (given[one] === undefined || given[other] === undefined) return;
  throw new UserError(`--${one} and --${other} exclude each other`);
}
