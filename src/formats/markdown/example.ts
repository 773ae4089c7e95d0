import type { ExampleBlock, ExamplePage, ExampleTable } from '../../model.ts';
import { columnsOf } from '../width.ts';
import { candidatesFor } from './set/escape.ts';

/** An example page of a rule in Markdown. */
export function exampleText({ title, content }: ExamplePage): string {
  return `${[`# ${escaped(title)}`, ...content.map(blockText)].join('\n\n')}\n`;
}

function blockText(block: ExampleBlock): string {
  if ('heading' in block) return `## ${escaped(block.heading)}`;
  if ('request' in block) return `\`${block.request}\``;
  if ('comment' in block) return `<!-- ${block.comment} -->`;
  if ('text' in block) return escaped(block.text);
  const table = pipeTable(block);
  return block.item === undefined ? table : `- ${escaped(block.item)}\n\n${table.replace(/^/gm, '  ')}`;
}

/** The first way to write words that needs no reading. */
function escaped(words: string): string {
  const [, careful = words] = candidatesFor(words);
  return careful;
}

/** A table in even columns; an unfinished one is cut in two by an empty line. */
function pipeTable({ table, unfinished = false }: ExampleTable): string {
  const rows = table.map((row) => row.map((words) => escaped(words).replaceAll('|', '\\|')));
  const widths = rows[0]!.map((_, column) => Math.max(3, ...rows.map((row) => columnsOf(row[column]!))));
  const [header, ...body] = rows.map((row) => `| ${row.map((words, column) => words + ' '.repeat(widths[column]! - columnsOf(words))).join(' | ')} |`);
  const delimiter = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [header, delimiter, ...body.slice(0, unfinished ? -1 : undefined), ...(unfinished ? ['', body.at(-1)] : [])].join('\n');
}
