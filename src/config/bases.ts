import { checked } from '../yaml/checked.ts';
import { textOrTexts, v } from '../yaml/schema.ts';
import type { ConfigText } from './parse.ts';

/** A configuration that another one extends. */
export interface BaseName {
  /** A path, or the name of a package. */
  readonly name: string;
  /** As `file:line:column`. */
  readonly at: string;
}

/**
 * The configurations that a configuration extends, in ascending precedence. They are read first, since it may name their rules; so
 * other mistakes than in these names are not looked for. Throws a `UserError` for names that are none.
 */
export async function basesIn(text: ConfigText): Promise<readonly BaseName[]> {
  if (!text.source.includes('extends')) return [];
  const { value: { extends: names = [] }, at } = await checked(v.looseObject({ extends: v.optional(textOrTexts) }, 'must be a mapping'), text, {});
  return typeof names === 'string' ? [{ name: names, at: at('extends') }] : names.map((name, nth) => ({ name, at: at('extends', nth) }));
}
