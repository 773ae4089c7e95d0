import type { Item } from '../../../model.ts';
import { addOther, type Construct, type Content, type Context } from '../content.ts';
import { directiveAt } from '../directives/directive-marker.ts';
import { readDirective } from '../directives/directive.ts';
import { endOfLabel, isAutomatic } from '../inline/footnote-label.ts';
import { escaped } from '../inline/escaped.ts';
import { visibleText } from '../inline/visible-text.ts';
import { indentedFrom } from '../lines/indented.ts';
import { cut, type Line } from '../lines/line.ts';
import { endOfSpaces } from '../lines/whitespace.ts';
import { comment, skip } from './comment.ts';
import { substitution } from './substitution.ts';

const markup = /^\.\.(?: +|$)/;
const anonymousTarget = /^__(?: |$)/;

/** Footnotes, hyperlink targets, substitution definitions, directives and comments ("Explicit Markup Blocks"). */
export const explicitMarkup: Construct = (lines, at, content, context) => {
  const { text } = lines[at]!;
  const start = markup.exec(text)?.[0].length;
  if (start === undefined) return anonymousTarget.test(text) ? hyperlinkTarget(lines, at, content) : undefined;
  const footnote = footnoteAt(text, start);
  if (footnote !== undefined) return readFootnote(lines, at, footnote, content, context);
  const hasName = text[start + 1] !== undefined && text[start + 1] !== ' ';
  if (text[start] === '_' && hasName) return hyperlinkTarget(lines, at, content);
  if (text[start] === '|' && hasName) return substitution(lines, at, start + 1, content, context);
  const directive = directiveAt(text, start);
  if (directive !== undefined) return readDirective(lines, at, directive, content, context);
  return comment(lines, at, content, context);
};

/** The marker of a footnote or citation. */
interface FootnoteMarker {
  /** The start of its label. */
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

function footnoteAt(text: string, start: number): FootnoteMarker | undefined {
  const to = text[start] === '[' ? endOfLabel(text, start + 1) : undefined;
  if (to === undefined || text[to] !== ']') return undefined;
  const width = endOfSpaces(text, to + 1);
  return width === to + 1 && width < text.length ? undefined : { from: start + 1, to, width };
}

/** A footnote or citation. A number or symbol from docutils is not visible. */
function readFootnote(
  lines: readonly Line[],
  at: number,
  { from, to, width }: FootnoteMarker,
  content: Content,
  context: Context,
): number {
  const line = lines[at]!;
  const body = indentedFrom(lines, at, { first: width });
  const { blocks } = context.nested(body.lines);
  const item: Item = isAutomatic(line.text[from]!) ? { blocks } : { label: visibleText([cut(line, from, to)]), blocks };
  content.blocks.push({ kind: 'list', items: [item] });
  addOther(content, !body.blankFinish);
  return body.end;
}

/** The text before a target's colon: `_`, or a name, possibly in backquotes. */
const targetName = '(?:_|(?!_)(`?)(?![ `])[^]+?(?<![\\s\\0])\\1)(?<!(?<!\\0):)(?<![\\s\\0])';
const anonymousOrNamed = new RegExp(`^(?:__|\\.\\. +_${targetName} ?:)(?:[ \\n]|$)`);

/** A hyperlink target, up to a blank line. A named one without a colon after the name is a comment. */
function hyperlinkTarget(lines: readonly Line[], at: number, content: Content): number {
  const body = indentedFrom(lines, at, { first: 0, untilBlank: true });
  const text = body.lines.map((line) => line.text).join('\n');
  if (!anonymousOrNamed.test(escaped(text))) return skip(lines, at, content);
  addOther(content);
  addOther(content, !body.blankFinish);
  return body.end;
}
