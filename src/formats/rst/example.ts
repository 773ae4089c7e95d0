import type { ExampleBlock, ExamplePage, ExampleTable } from '../../model.ts';
import { columnsOf } from '../width.ts';
import { escapedWords } from './set/escape.ts';

/** An example page of a rule in reStructuredText. */
export function exampleText({ title, content }: ExamplePage): string {
  return `${[heading(title, '='), ...content.map(blockText)].join('\n\n')}\n`;
}

function blockText(block: ExampleBlock): string {
  if ('heading' in block) return heading(block.heading, '-');
  if ('request' in block) return escapedWords(block.request);
  if ('comment' in block) return `.. ${block.comment}`;
  if ('text' in block) return escapedWords(block.text);
  const table = simpleTable(block);
  return block.item === undefined ? table : `-  ${escapedWords(block.item)}\n\n${table.replace(/^/gm, '   ')}`;
}

function heading(words: string, mark: string): string {
  return `${escapedWords(words)}\n${mark.repeat(columnsOf(words))}`;
}

function simpleTable({ table, unfinished = false }: ExampleTable): string {
  const rows = table.map((row) => row.map((words) => (words === '' ? '' : escapedWords(words))));
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column]!))));
  const border = widths.map((width) => '='.repeat(width)).join(' ');
  const [header, ...body] = rows.map((row) =>
    row.map((words, column) => words + ' '.repeat(widths[column]! - columnsOf(words))).join(' ').trimEnd());
  return [border, header, border, ...body, ...(unfinished ? [] : [border])].join('\n');
}
