import { addOther, type Content } from './content.ts';
import { indentedFrom } from './indented.ts';
import { isBlank, type Line } from './line.ts';

/** A comment; where nothing stands behind the dots and a blank line follows, what comes then is not part of it. */
export function comment(lines: readonly Line[], at: number, content: Content): number {
  const next = lines[at + 1];
  if (lines[at]!.text !== '..' || (next !== undefined && !isBlank(next))) return skipped(lines, at, content);
  addOther(content);
  return at + 1;
}

/** Explicit markup of which nothing is seen, with all that is indented below it. */
export function skipped(lines: readonly Line[], at: number, content: Content): number {
  const body = indentedFrom(lines, at, { first: 3 });
  addOther(content);
  addOther(content, !body.blankFinish);
  return body.end;
}
