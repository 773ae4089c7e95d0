import type { Span } from '../../../model.ts';
import { sparseFault } from '../../sparse.ts';
import type { Context } from '../context.ts';
import { inlineText } from '../inline/inline.ts';
import { inLines } from '../inline/inline-source.ts';
import { definitionsIn } from '../inline/links.ts';
import { trimmed } from '../lines/whitespace.ts';
import { countCells, delimiterColumns } from '../tables/cells.ts';
import { pipeTable } from '../tables/pipe-table.ts';
import type { Event } from './event.ts';
import { paragraphOf } from '../../late.ts';
import type { HtmlLeaf, Leaf, ParagraphLeaf, TableLeaf } from './leaf.ts';
import { literalOf } from './literal.ts';
import { reportOrphans } from './orphan-rows.ts';

/** Adds what a leaf is, now that it is complete. */
export function closeLeaf(leaf: Exclude<Leaf, HtmlLeaf>, events: Event[], context: Context): void {
  const { source } = context;
  switch (leaf.kind) {
    case 'paragraph':
      addParagraph(leaf, events, context);
      break;
    case 'table':
      addTable(leaf, events, context);
      break;
    case 'fence':
    case 'code':
      events.push({ kind: 'block', block: literalOf(source, leaf.lines) });
      break;
    case 'skipped':
  }
}

function addTable(leaf: TableLeaf, events: Event[], { source, definitions, faults }: Context): void {
  const span = { start: leaf.header.start, end: (leaf.body.at(-1) ?? leaf.header).end };
  const message = sparseFault(leaf.body.length + 1, leaf.columns, span.end - span.start);
  if (message === undefined) events.push({ kind: 'block', block: pipeTable(source, leaf, definitions) });
  else {
    faults.push({ span: leaf.header, message });
    events.push({ kind: 'gap' });
  }
}

function addParagraph({ lines }: ParagraphLeaf, events: Event[], context: Context): void {
  const { source, definitions } = context;
  const left = source[lines[0]?.start ?? 0] === '[' ? withoutDefinitions(lines, context) : lines;
  if (left.length === 0) return;
  reportOrphans(left, events, context);
  events.push({ kind: 'block', block: paragraphOf(() => inlineText(inLines(source, left), definitions)) });
}

/** The lines of a paragraph after the link reference definitions at its start, which are collected. */
function withoutDefinitions(lines: readonly Span[], { source, definitions }: Context): readonly Span[] {
  const { text } = inLines(source, lines);
  const { names, end } = definitionsIn(text);
  for (const name of names) definitions.add(name);
  if (end === 0) return lines;
  return lines.slice(text.slice(0, end).split('\n').length - (end >= text.length ? 0 : 1));
}

/** The table that begins where a line divides the columns of a paragraph's last line; undefined if it does not. */
export function tableIn(source: string, { lines }: ParagraphLeaf, divider: Span): TableLeaf | undefined {
  const last = lines.at(-1);
  if (last === undefined || !/[-:|]/.test(source[divider.start]!)) return undefined;
  const columns = delimiterColumns(source, divider);
  if (columns === undefined || columns !== countCells(source, last)) return undefined;
  return { kind: 'table', header: trimmed(source, last.start, last.end), columns, body: [] };
}
