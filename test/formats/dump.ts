import type { Block, Document, Row, Table, Text } from '../../src/model.ts';
import { tablesIn } from './blocks.ts';
import { lineAt, lineStartsOf, type LineStarts } from '../../src/text/lines.ts';

/**
 * A page as it was read, for people: one line for each block, indented by nesting. A table's rows have their line
 * number, `=` before a header row, and `<` where another cell spans; rejected tables come last.
 */
export function dumpOf(source: string, { title, blocks, faults }: Document): string {
  const starts = lineStartsOf(source);
  const rejected = faults.map(({ span, message }) => `rejected, line ${lineAt(starts, span.start)}: ${message}`);
  const lines = blocks.flatMap((block) => linesOf(block, starts));
  const page = title === undefined ? lines : [titled('section', title), ...lines.map(indented)];
  return [...page, ...rejected, ''].join('\n');
}

function linesOf(block: Block, starts: LineStarts): string[] {
  const inside = (blocks: readonly Block[]): string[] => blocks.flatMap((each) => linesOf(each, starts)).map(indented);
  switch (block.kind) {
    case 'section':
      return [titled('section', block.title), ...inside(block.blocks)];
    case 'paragraph':
      return [block.text.value];
    case 'literal':
      return ['literal', ...block.text.value.split('\n').map((line) => `  : ${line}`)];
    case 'list':
      return block.items.flatMap(({ label, blocks }) => [`- ${label?.value ?? ''}`.trimEnd(), ...inside(blocks)]);
    case 'container':
      return [titled(block.name ?? 'quote', block.title), ...inside(block.blocks)];
    case 'request':
      return [`request: ${block.method.value} ${block.uri.value}`];
    case 'operation':
      return [`operation: ${block.method.value} ${block.uri.value}`, ...inside(block.blocks)];
    case 'responses':
      return [titled('responses', block.title), ...block.responses.flatMap(({ code, phrase, blocks }) =>
        [`- ${code} ${phrase?.value ?? ''}`.trimEnd(), ...inside(blocks)])];
    case 'table':
      return linesOfTable(block, starts);
  }
}

function linesOfTable(table: Table, starts: LineStarts): string[] {
  return [
    titled(`${table.markup} table, line ${lineAt(starts, table.span.start)}`, table.caption),
    ...table.header.flatMap((row) => linesOfRow(row, '=', starts)),
    ...table.body.flatMap((row) => linesOfRow(row, ' ', starts)),
  ];
}

function linesOfRow({ span, cells }: Row, mark: string, starts: LineStarts): string[] {
  const line = String(lineAt(starts, span.start)).padStart(4);
  const withTables = cells.flatMap((cell) => cell?.blocks ?? []).filter((block) => tablesIn([block]).length > 0);
  const inner = withTables.flatMap((block) => linesOf(block, starts));
  return [
    `${line} ${mark} ${cells.map((cell) => (cell === undefined ? '<' : cell.text.value)).join(' | ')}`.trimEnd(),
    ...inner.map((each) => `         ${each}`),
  ];
}

function titled(name: string, title: Text | undefined): string {
  return title === undefined ? name : `${name}: ${title.value}`;
}

function indented(line: string): string {
  return `  ${line}`;
}
