import type { Block } from '../../model.ts';
import { addOther, type Construct, type Content, type Context } from './content.ts';
import { readDirective } from './directive.ts';
import { indentedFrom } from './indented.ts';
import { inlineText } from './inline.ts';
import { cut, isBlank, type Line } from './line.ts';

const markup = /^\.\.(?: +|$)/;
const anonymousTarget = /^__(?: +|$)/;
const name = '[\\p{L}\\p{N}]+(?:[-._+:][\\p{L}\\p{N}]+)*';
const footnote = new RegExp(`^\\.\\. +\\[([0-9]+|#|#${name}|\\*|${name})\\](?: +|$)`, 'u');
const target = /^\.\. +_(?! |$)/;
const substitution = /^\.\. +\|(?! |$)/;
const directive = new RegExp(`^\\.\\. +(${name}) ?::(?: +|$)`, 'u');

/** Footnotes, hyperlink targets, substitution definitions, directives and comments ("Explicit Markup Blocks"). */
export const explicitMarkup: Construct = (lines, at, content, context) => {
  const { text } = lines[at]!;
  if (!markup.test(text)) return anonymousTarget.test(text) ? targetEnd(lines, at, content) : undefined;
  const note = footnote.exec(text);
  if (note !== null) return readFootnote(lines, at, note[0].length, content, context);
  if (target.test(text)) return targetEnd(lines, at, content);
  if (substitution.test(text)) return skipped(lines, at, content);
  const match = directive.exec(text);
  if (match !== null) return readDirective(lines, at, { name: match[1]!, width: match[0].length }, content, context);
  return comment(lines, at, content);
};

function readFootnote(lines: readonly Line[], at: number, width: number, content: Content, context: Context): number {
  const line = lines[at]!;
  const from = line.text.indexOf('[') + 1;
  const label = inlineText([cut(line, from, line.text.indexOf(']'))]);
  const body = indentedFrom(lines, at, { first: width });
  const block: Block = { kind: 'list', items: [{ label, blocks: context.nested(body.lines).blocks }] };
  content.blocks.push(block);
  addOther(content, !body.blankFinish);
  return body.end;
}

function targetEnd(lines: readonly Line[], at: number, content: Content): number {
  const body = indentedFrom(lines, at, { first: 3, untilBlank: true });
  addOther(content);
  addOther(content, !body.blankFinish);
  return body.end;
}

/** A comment; where nothing stands behind the dots and a blank line follows, what comes then is not part of it. */
function comment(lines: readonly Line[], at: number, content: Content): number {
  const empty = lines[at]!.text === '..';
  if (empty && (at + 1 === lines.length || isBlank(lines[at + 1]!))) {
    addOther(content);
    return at + 1;
  }
  return skipped(lines, at, content);
}

function skipped(lines: readonly Line[], at: number, content: Content): number {
  const body = indentedFrom(lines, at, { first: 3 });
  addOther(content);
  addOther(content, !body.blankFinish);
  return body.end;
}
