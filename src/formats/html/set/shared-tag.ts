import { CannotSet } from '../../writing/cannot-set.ts';
import type { TagParts } from './row-parts.ts';

/** A start tag with the attributes that all have; an identifier is its own. Throws `CannotSet` for expressions in a tag. */
export function sharedTag({ source, attributes }: TagParts, all: readonly TagParts[]): string {
  const gone = attributes.filter(({ name, value }) => name === 'id' || name === 'name'
    || !all.every((tag) => tag.attributes.some((other) => other.name === name && other.value === value)));
  if (gone.length > 0 && source.includes('{')) throw new CannotSet('the tags of the rows differ');
  return gone.toSorted((one, other) => other.start - one.start).reduce((tag, { start, end }) => tag.slice(0, start) + tag.slice(end), source);
}
