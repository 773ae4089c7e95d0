import * as v from 'valibot';
import { nearest } from '../text/nearest.ts';
import { quoted } from './quoted.ts';

/*
 * Schemas for files that people write by hand. The message of each says what is wrong with the value, and follows its
 * key; a second line of a message is the hint.
 */

/** The schema library; only this file imports it. */
export { v };

/** Text that is not blank. */
export const text = v.pipe(v.string('must be text'), v.regex(/\S/, 'is empty'));

/** One of these words; `offered` are those that the message names. */
export function oneOf<const W extends readonly string[]>(words: W, offered: readonly string[] = words) {
  return v.picklist(words, ({ input }) => withHint(`must be ${alternatives(offered)}`, input, offered));
}

/** A list with at least one item. */
export function listOf<const S extends v.GenericSchema>(item: S) {
  return v.pipe(v.array(item, 'must be a list'), v.nonEmpty('is empty'));
}

/** A text, or a list with at least one. */
export const textOrTexts = v.union([text, listOf(text)], 'must be text or a list of texts');

/** A mapping with these keys and no others. */
export function mapping<const E extends v.ObjectEntries>(entries: E) {
  return v.strictObject(entries, ({ expected, input, path }) => {
    if (expected === 'never') return unknownKey(input, Object.keys(entries));
    return path === undefined ? 'must be a mapping' : `the key ${expected} is missing`;
  });
}

/** A mapping with these keys, and others whose values follow one schema. */
export function openMapping<const E extends v.ObjectEntries, const S extends v.GenericSchema>(entries: E, other: S) {
  return v.objectWithRest(entries, other, 'must be a mapping');
}

/** An optional key, with its description for editors. */
export function optional<const S extends v.GenericSchema>(description: string, schema: S) {
  return v.optional(v.pipe(schema, v.description(description)));
}

/** A mapping whose keys and values each follow one schema. */
export function mappingOf<
  const K extends v.GenericSchema<string, string>, const V extends v.GenericSchema,
>(key: K, value: V) {
  return v.record(key, value, 'must be a mapping');
}

/** With more keys, a message that names them all is not read. */
const mostNamed = 12;

function unknownKey(written: unknown, known: readonly string[]): string {
  const message = `unknown key ${quoted(written)}`;
  const hinted = withHint(message, written, known);
  return hinted === message && known.length <= mostNamed ? `${message}\nthe keys here are ${known.join(', ')}` : hinted;
}

function withHint(message: string, written: unknown, known: readonly string[]): string {
  const meant = typeof written === 'string' ? nearest(written, known) : undefined;
  return meant === undefined ? message : `${message}\ndid you mean ${quoted(meant)}?`;
}

function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}`;
}
