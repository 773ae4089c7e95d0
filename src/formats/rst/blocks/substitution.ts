import { addOther, type Content, type Context } from '../content.ts';
import { embeddedDirectiveAt } from '../directives/directive-marker.ts';
import { readDirective } from '../directives/directive.ts';
import { escaped } from '../inline/escaped.ts';
import { indentedFrom } from '../lines/indented.ts';
import { cut, isBlank, type Line } from '../lines/line.ts';
import { indentOf } from '../lines/whitespace.ts';
import { skip } from './comment.ts';
import { indentedQuotes } from './quote.ts';

const name = /^(?! ).+?(?<![\s\0])\|(?: +|$)/;

/** Directives with an inline result, which stays in the definition. */
const inlineDirectives = new Set(['image', 'replace', 'unicode', 'date', 'raw']);

/**
 * A substitution definition whose name begins at index `start` of its first line. Only its blocks are visible: docutils
 * moves them out of the definition.
 */
export function substitution(
  lines: readonly Line[],
  at: number,
  start: number,
  content: Content,
  context: Context,
): number {
  const first = lines[at]!;
  const marker = name.exec(escaped(first.text.slice(start)))?.[0];
  if (marker === undefined) return skip(lines, at, content);
  const { end, blankFinish } = indentedFrom(lines, at, { first: start });
  const definition = [cut(first, start + marker.length), ...lines.slice(at + 1, end)];
  readDefinition(isBlank(definition[0]!) ? definition.slice(1) : definition, content, context);
  addOther(content);
  addOther(content, !blankFinish);
  return end;
}

/** Reads block quotes up to a directive or text. A first line that is not blank has no indentation. */
function readDefinition([first, ...rest]: readonly Line[], content: Content, context: Context): void {
  if (first === undefined) return;
  const lines = [cut(first, indentOf(first.text)), ...rest];
  let at = 0;
  while (at < lines.length && /^(?: |$)/.test(lines[at]!.text)) {
    at = isBlank(lines[at]!) ? at + 1 : indentedQuotes(lines, at, content, context);
  }
  const directive = embeddedDirectiveAt(lines[at]?.text ?? '');
  if (directive === undefined || inlineDirectives.has(directive.name.toLowerCase())) return;
  readDirective(lines, at, directive, content, context);
}
