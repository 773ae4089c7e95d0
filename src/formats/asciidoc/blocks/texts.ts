import type { Literal, Paragraph, Run, Text } from '../../../model.ts';
import { literalOf, paragraphOf, type InlineText } from '../../late.ts';
import type { InlineSource, Part } from '../../markdown/inline/inline-source.ts';
import { inlineText } from '../inline/inline.ts';
import type { References } from '../inline/macros.ts';
import { cutLine, runsOf, type Line } from '../lines/line.ts';
import type { Context } from './context.ts';

/** Lines of text, with their markup removed. */
export function textOf(lines: readonly Line[], { attributes }: Pick<Context, 'attributes'>): InlineText {
  const number = lines[0]?.number ?? 0;
  const references: References = {
    attribute: (name) => attributes.referenceAt(name, number),
    has: (name) => attributes.valueAt(name, number) !== undefined,
  };
  return inlineText(sourceOf(lines), references);
}

/** A paragraph of lines, read on first access. */
export function paragraphIn(lines: readonly Line[], context: Context): Paragraph {
  return paragraphOf(() => textOf(lines, context));
}

/** The paragraphs of lines in a cell: each part between line breaks is one, such as a name before its description. */
export function paragraphsBetweenBreaks(lines: readonly Line[], context: Context): readonly Paragraph[] {
  return betweenBreaks(lines).map((part) => paragraphIn(part, context));
}

/** Lines cut after each that ends in a line break, where no markup reaches over it. */
function betweenBreaks(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [[]];
  for (const [at, line] of lines.entries()) {
    const part = groups.at(-1)!;
    const ends = at < lines.length - 1 && line.text.endsWith(' +');
    part.push(ends ? cutLine(line, 0, line.text.slice(0, -1).trimEnd().length) : line);
    if (!ends) continue;
    if (isClosed(part)) groups.push([]);
    else part.splice(-1, 1, line);
  }
  return groups;
}

/** Whether every mark that opens something in lines is closed there. */
function isClosed(lines: readonly Line[]): boolean {
  const counts = new Map<string, number>();
  for (const { text } of lines) for (const [mark] of text.matchAll(/[*_`#^~+[\]]/g)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const closed = [...counts].every(([mark, count]) => '[]'.includes(mark) || count % 2 === 0);
  return closed && counts.get('[') === counts.get(']') && lines.some(({ text }) => text.trim() !== '');
}

/** A literal block of lines, read on first access. */
export function literalIn(lines: readonly Line[]): Literal {
  return literalOf(() => (lines[0] === undefined ? '' : withoutCallouts(lines[0]).text), () => literalText(lines));
}

/** Lines as inline content, joined by line breaks. */
export function sourceOf(lines: readonly Line[]): InlineSource {
  const parts: Part[] = [];
  let at = 0;
  for (const line of lines) {
    if (line.text === '') parts.push({ at, start: line.start, length: 0 });
    else for (const run of runsOf(line, at)) parts.push(run);
    at += line.text.length + 1;
  }
  return { text: lines.map(({ text }) => text).join('\n'), parts: parts.length === 0 ? [{ at: 0, start: 0, length: 0 }] : parts };
}

function literalText(all: readonly Line[]): Text {
  const lines = all.slice(0, all.findLastIndex(({ text }) => text !== '') + 1).map(withoutCallouts);
  const runs: Run[] = [];
  let at = 0;
  for (const line of lines) {
    for (const run of runsOf(line, at)) runs.push(run);
    at += line.text.length + 1;
  }
  return { value: lines.map(({ text }) => text).join('\n'), runs };
}

/** A line of code without the numbers that refer to its explanation: `HTTP/1.1 200 OK // <1>`. */
function withoutCallouts(line: Line): Line {
  if (!line.text.endsWith('>')) return line;
  const [callouts = ''] = /(?:(?:\/\/|#|--|;;) ?)?(?:<(?:\d{1,3}|\.|!--\d{1,3}--)> ?){1,20}$/.exec(line.text) ?? [];
  return callouts === '' ? line : cutLine(line, 0, line.text.slice(0, -callouts.length).trimEnd().length);
}
