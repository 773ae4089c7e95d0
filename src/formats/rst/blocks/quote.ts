import type { Block } from '../../../model.ts';
import { addOther, type Content, type Context } from '../content.ts';
import { indentedFrom } from '../lines/indented.ts';
import { cut, isBlank, type Line } from '../lines/line.ts';
import { indentOf } from '../lines/whitespace.ts';
import { paragraphOf } from './late-text.ts';

const attributionMark = /^(?:---?(?!-)|\u2014) *(?=[^ ])/;

/** The block quotes that begin at an indented line. */
export function indentedQuotes(lines: readonly Line[], at: number, content: Content, context: Context): number {
  const body = indentedFrom(lines, at);
  for (const quote of blockQuotes(body.lines, context)) content.blocks.push(quote);
  addOther(content, !body.blankFinish);
  return body.end;
}

/** Indented lines as block quotes, separated by attributions. */
export function blockQuotes(lines: readonly Line[], context: Context): Block[] {
  const quotes: Block[] = [];
  let start = 0;
  while (start < lines.length) {
    const attribution = attributionIn(lines, start);
    const { blocks } = context.nested(lines.slice(start, attribution?.start));
    if (attribution !== undefined) blocks.push(attributionOf(lines.slice(attribution.start, attribution.end), context));
    quotes.push({ kind: 'container', blocks });
    start = attribution?.end ?? lines.length;
    while (start < lines.length && isBlank(lines[start]!)) start++;
  }
  return quotes;
}

/** The line indices of the attribution that ends the quote at line `start`. */
function attributionIn(lines: readonly Line[], start: number): { start: number; end: number } | undefined {
  let blank = false;
  let seen = false;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]!;
    if (isBlank(line)) {
      blank = true;
      continue;
    }
    const end = seen && blank && attributionMark.test(line.text) ? endOfAttribution(lines, at) : undefined;
    if (end !== undefined) return { start: at, end };
    seen = true;
    blank = false;
  }
  return undefined;
}

/** The index after an attribution; undefined if its later lines have different indentation. */
function endOfAttribution(lines: readonly Line[], start: number): number | undefined {
  let indent: number | undefined;
  let at = start + 1;
  for (; at < lines.length && !isBlank(lines[at]!); at++) {
    const margin = indentOf(lines[at]!.text);
    if (indent !== undefined && indent !== margin) return undefined;
    indent = margin;
  }
  return at;
}

function attributionOf(lines: readonly Line[], context: Context): Block {
  const mark = attributionMark.exec(lines[0]!.text)![0].length;
  return paragraphOf(lines.map((line, at) => cut(line, at === 0 ? mark : indentOf(line.text))), context);
}
