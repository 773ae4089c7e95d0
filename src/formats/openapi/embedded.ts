import type { Block, Cell, Item, Row, Span, Table, Text } from '../../model.ts';
import { sliceText, spanOf } from '../../text/spans.ts';
import { readMarkdown } from '../markdown/read.ts';
import type { Scalar } from './tree/index.ts';

/**
 * The blocks of a description in CommonMark (OpenAPI 3.1, "Rich Text Formatting"), at their places in the specification; empty where it
 * cannot list codes. Nothing in them is plain, since the words stand in a markup inside another.
 */
export function blocksInside({ text }: Scalar): readonly Block[] {
  if (!mayList(text.value)) return [];
  const { title, blocks } = readMarkdown({ file: 'description.md', source: text.value, encoding: 'utf-8', byteOrderMark: false });
  const all: readonly Block[] = title === undefined ? blocks : [{ kind: 'section', title, blocks }];
  return all.map((block) => moved(block, text));
}

/** Whether a line begins as a row, an item or a heading, and has a code near its start. */
function mayList(text: string): boolean {
  return text.split(/[\r\n]+/).some((line) => /[1-5]\d\d/.test(line.slice(0, 300)) && /^[ \t]{0,20}(?:[|*+#-]|\d\d?[.)]|<t)/.test(line));
}

/** A block of a text as one of the source from which the text comes. */
function moved(block: Block, via: Text): Block {
  const text = (own: Text): Text => movedText(own, via);
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', text: text(block.text), plain: false };
    case 'literal':
      return { kind: 'literal', text: text(block.text), opening: block.opening };
    case 'section':
      return { kind: 'section', title: text(block.title), blocks: block.blocks.map((inner) => moved(inner, via)) };
    case 'container':
      return {
        kind: 'container', ...(block.name !== undefined && { name: block.name }), ...(block.title !== undefined && { title: text(block.title) }),
        blocks: block.blocks.map((inner) => moved(inner, via)),
      };
    case 'list':
      return { kind: 'list', items: block.items.map(({ label, blocks }): Item =>
        ({ ...(label !== undefined && { label: text(label) }), blocks: blocks.map((inner) => moved(inner, via)) })) };
    case 'table':
      return movedTable(block, via);
    case 'request':
      return { ...block, method: text(block.method), uri: text(block.uri) };
    case 'operation':
    case 'responses':
      return block; // Markdown declares none
  }
}

function movedTable(table: Table, via: Text): Table {
  const rows = (some: readonly Row[]): readonly Row[] => some.map(({ span, cells }) =>
    ({ span: movedSpan(span, via), cells: cells.map((cell) => (cell === undefined ? undefined : movedCell(cell, via))) }));
  return {
    ...table, span: movedSpan(table.span, via), caption: table.caption && movedText(table.caption, via), header: rows(table.header), body: rows(table.body),
  };
}

function movedCell({ span, blocks, text, rowSpan, columnSpan }: Cell, via: Text): Cell {
  return { span: movedSpan(span, via), blocks: blocks.map((inner) => moved(inner, via)), text: movedText(text, via), rowSpan, columnSpan };
}

/** A text whose places are those in another text, with the places of that. */
function movedText({ value, runs }: Text, via: Text): Text {
  const placed = runs.flatMap(({ at, start, length }) => sliceText(via, start, start + length).runs.map((run) => ({ ...run, at: run.at + at })));
  return { value, runs: placed };
}

/** An empty span becomes that of the character before it. */
function movedSpan({ start, end }: Span, via: Text): Span {
  return spanOf(via, start, Math.max(end, start + 1)) ?? spanOf(via, 0, end) ?? spanOf(via) ?? { start: 0, end: 0 };
}
