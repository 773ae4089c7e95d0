import type { Item } from '../../../model.ts';
import { addOther, type Construct, type Content, type Context } from '../content.ts';
import { termText } from '../inline/inline.ts';
import { indentedFrom } from '../lines/indented.ts';
import { cut, isBlank, type Line } from '../lines/line.ts';
import { stripEnd } from '../lines/whitespace.ts';
import { literalOf, paragraphOf } from './late-text.ts';
import { titleUnder, underlined } from './title.ts';

/** An interactive Python session: literal up to the next blank line. */
export const doctest: Construct = (lines, at, content) => {
  if (!/^>>>(?: |$)/.test(lines[at]!.text)) return undefined;
  const end = endOfText(lines, at);
  content.blocks.push(literalOf(() => lines.slice(at, end)));
  return end;
};

function endOfText(lines: readonly Line[], at: number): number {
  let end = at;
  while (end < lines.length && !isBlank(lines[end]!)) end++;
  return end;
}

/** Lines that begin with `|`; each is a paragraph with its continuation lines. */
export const lineBlock: Construct = (lines, at, content, context) => {
  let next = at;
  for (let mark = markAt(lines, next); mark !== undefined; mark = markAt(lines, next)) {
    const body = indentedFrom(lines, next, { first: mark.length, untilBlank: true });
    content.blocks.push(paragraphOf(body.lines, context));
    next = body.end;
  }
  if (next === at) return undefined;
  addOther(content, next < lines.length && lines[next]!.text !== '');
  return next;
};

function markAt(lines: readonly Line[], at: number): string | undefined {
  const line = lines[at];
  return line === undefined ? undefined : /^\|(?: +|$)/.exec(line.text)?.[0];
}

/** What may begin with any character: a title with an underline, a definition list or a paragraph. */
export function paragraph(lines: readonly Line[], at: number, content: Content, context: Context): number {
  const second = lines[at + 1];
  if (second !== undefined && second.text !== '') {
    if (second.text[0] === ' ') return definitionList(lines, at, content, context);
    const title = underlined(lines[at]!, second);
    if (title !== undefined) return titleUnder(title, at + 2, content, context);
  }
  let end = at + 1;
  while (end < lines.length && !isBlank(lines[end]!) && lines[end]!.text[0] !== ' ') end++;
  addOther(content, end < lines.length && lines[end]!.text[0] === ' ');
  return addParagraph(lines, at, end, content, context);
}

/** Adds the paragraph of lines `at` to `end`, and the literal block if it ends with `::`. */
function addParagraph(lines: readonly Line[], at: number, end: number, content: Content, context: Context): number {
  const own = lines.slice(at, end);
  const last = own.at(-1)!;
  if (!last.text.endsWith('::') || !/(?<!\\)(?:\\\\)*::$/.test(last.text)) {
    content.blocks.push(paragraphOf(own, context));
    return end;
  }
  const before = last.text.slice(0, -2);
  own.pop();
  if (stripEnd(before) !== '') own.push(cut(last, 0, before.endsWith(' ') ? before.length : before.length + 1));
  if (own.length > 0) content.blocks.push(paragraphOf(own, context));
  return literalBlock(lines, end, content);
}

/** The literal block after a `::`, indented or quoted; `at` is the line after the paragraph. */
function literalBlock(lines: readonly Line[], at: number, content: Content): number {
  const body = indentedFrom(lines, at);
  if (body.isBlank) return quotedLiteral(lines, body.end, content);
  content.blocks.push(literalOf(() => body.lines));
  addOther(content, !body.blankFinish);
  return body.end;
}

/** A literal block without indentation: all lines begin with the same punctuation character. */
function quotedLiteral(lines: readonly Line[], at: number, content: Content): number {
  const quote = /^[!-/:-@[-`{-~]/.exec(lines[at]?.text ?? '')?.[0];
  if (quote === undefined) {
    addOther(content);
    return at;
  }
  let end = at;
  while (end < lines.length && lines[end]!.text[0] === quote) end++;
  content.blocks.push(literalOf(() => lines.slice(at, end)));
  addOther(content, end < lines.length && lines[end]!.text !== '');
  return end;
}

/** A one-line term with its indented definition. */
function definitionList(lines: readonly Line[], at: number, content: Content, context: Context): number {
  const body = indentedFrom(lines, at + 1);
  const item: Item = { label: termText(lines[at]!, context.substitutions), blocks: context.nested(body.lines).blocks };
  content.blocks.push({ kind: 'list', items: [item] });
  addOther(content, !body.blankFinish);
  return body.end;
}
