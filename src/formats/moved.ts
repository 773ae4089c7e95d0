import type { Block, Cell, Comment, DeclaredResponse, Document, Item, Paragraph, Row, Span, Table, Text } from '../model.ts';
import { sliceText, spanOf } from '../text/spans.ts';

/** Whether other words may stand in the place of a paragraph, by the paragraph as it was read and its text in the source. */
export type PlainTest = (paragraph: Paragraph, moved: Text) => boolean;

/** A block that was read from a text, with its places in the source from which the text comes. */
export function moved(block: Block, via: Text, isPlain: PlainTest = () => false): Block {
  const text = (own: Text): Text => movedText(own, via);
  const inside = (blocks: readonly Block[]): readonly Block[] => blocks.map((inner) => moved(inner, via, isPlain));
  switch (block.kind) {
    case 'paragraph': {
      const own = text(block.text);
      return { kind: 'paragraph', text: own, plain: isPlain(block, own) };
    }
    case 'literal':
      return { kind: 'literal', text: text(block.text), opening: block.opening };
    case 'section':
      return { kind: 'section', title: text(block.title), blocks: inside(block.blocks) };
    case 'container':
      return {
        kind: 'container', ...(block.name !== undefined && { name: block.name }), ...(block.title !== undefined && { title: text(block.title) }),
        blocks: inside(block.blocks),
      };
    case 'list':
      return { kind: 'list', items: block.items.map(({ label, blocks }): Item =>
        ({ ...(label !== undefined && { label: text(label) }), blocks: inside(blocks) })) };
    case 'table':
      return movedTable(block, via, isPlain);
    case 'request':
      return { ...block, method: text(block.method), uri: text(block.uri) };
    case 'operation':
      return {
        ...block, method: text(block.method), uri: text(block.uri),
        ...(block.otherUris !== undefined && { otherUris: block.otherUris.map(text) }), ...(block.title !== undefined && { title: text(block.title) }),
        blocks: inside(block.blocks),
      };
    case 'responses':
      return {
        ...block, span: movedSpan(block.span, via), title: block.title && text(block.title),
        ...(block.group !== undefined && { group: { ...block.group, name: text(block.group.name) } }),
        responses: block.responses.map((response): DeclaredResponse => ({
          ...response, ...(response.name !== undefined && { name: text(response.name) }),
          span: movedSpan(response.span, via), phrase: response.phrase && text(response.phrase), blocks: inside(response.blocks),
        })),
      };
  }
}

/** What stands beside the blocks of a document, with its places in the source from which its text comes. */
export function movedBeside({ faults, comments = [], mentions = [] }: Document, via: Text): Required<Pick<Document, 'faults' | 'comments' | 'mentions'>> {
  return {
    faults: faults.map((fault) => ({ ...fault, span: movedSpan(fault.span, via) })),
    comments: comments.map((comment): Comment => ({ ...comment, span: movedSpan(comment.span, via) })),
    mentions: mentions.map((text) => movedText(text, via)),
  };
}

function movedTable(table: Table, via: Text, isPlain: PlainTest): Table {
  const rows = (some: readonly Row[]): readonly Row[] => some.map(({ span, cells }) =>
    ({ span: movedSpan(span, via), cells: cells.map((cell) => (cell === undefined ? undefined : movedCell(cell, via, isPlain))) }));
  return {
    ...table, span: movedSpan(table.span, via), caption: table.caption && movedText(table.caption, via), header: rows(table.header), body: rows(table.body),
  };
}

function movedCell({ span, blocks, text, rowSpan, columnSpan }: Cell, via: Text, isPlain: PlainTest): Cell {
  return { span: movedSpan(span, via), blocks: blocks.map((inner) => moved(inner, via, isPlain)), text: movedText(text, via), rowSpan, columnSpan };
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
