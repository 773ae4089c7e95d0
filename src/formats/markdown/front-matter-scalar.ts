import type { Span } from '../../model.ts';

/** The value of a field between two offsets of front matter, without quotes around it, or without a comment behind it. */
export function scalarIn(matter: string, from: number, to: number): Span {
  const value = matter.slice(from, to).trimEnd();
  const quoted = /^(?:"[^"\\]*"|'[^']*')/.exec(value)?.[0];
  if (quoted !== undefined) return { start: from + 1, end: from + quoted.length - 1 };
  const comment = value.search(/[ \t]#/);
  return { start: from, end: from + (comment < 0 ? value : value.slice(0, comment)).trimEnd().length };
}
