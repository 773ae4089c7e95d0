import type { Comment } from '../../../model.ts';
import { addOther, spanBetween, type Content, type Context } from '../content.ts';
import { unfolded } from '../lines/folded-lines.ts';
import { indentedFrom } from '../lines/indented.ts';
import { cut, isBlank, type Line } from '../lines/line.ts';

/** A comment. If the dots stand alone and a blank line follows, the comment ends there. */
export function comment(lines: readonly Line[], at: number, content: Content, { comments }: Context): number {
  const next = lines[at + 1];
  if (lines[at]!.text !== '..' || (next !== undefined && !isBlank(next))) {
    const end = skip(lines, at, content);
    comments.push(commentOf(unfolded(lines.slice(at, end))));
    return end;
  }
  addOther(content);
  return at + 1;
}

/** The comment in lines of which the first begins with the dots. */
function commentOf(lines: readonly Line[]): Comment {
  const [first, ...others] = lines as [Line, ...Line[]]; // at least the line with the dots
  const text = [cut(first, 2), ...others].map((line) => line.text.trim()).join('\n').trim();
  return { span: spanBetween(first, lines.findLast((line) => !isBlank(line))!), text };
}

/** Invisible explicit markup, with everything indented below it. */
export function skip(lines: readonly Line[], at: number, content: Content): number {
  const body = indentedFrom(lines, at, { first: 3 });
  addOther(content);
  addOther(content, !body.blankFinish);
  return body.end;
}
