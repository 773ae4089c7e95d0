import type { ExampleBlock, ExamplePage, ExampleTable } from '../../model.ts';

/** An example page of a rule in AsciiDoc. */
export function exampleText({ title, content }: ExamplePage): string {
  return `${[`= ${escaped(title)}`, ...content.map(blockText)].join('\n\n')}\n`;
}

function blockText(block: ExampleBlock): string {
  if ('heading' in block) return `== ${escaped(block.heading)}`;
  if ('request' in block) return `\`+${block.request}+\``;
  if ('comment' in block) return `// ${block.comment}`;
  if ('text' in block) return escaped(block.text);
  return block.item === undefined ? tableText(block) : `* ${escaped(block.item)}\n+\n${tableText(block)}`;
}

/** A table with a header; an unfinished one lacks a cell of its last row. */
function tableText({ table, unfinished = false }: ExampleTable): string {
  const [header = [], ...body] = table.map((row) => row.map((words) => `|${escaped(words).replaceAll('|', '\\|')}`));
  const rows = body.map((cells, at) => (unfinished && at === body.length - 1 ? cells.slice(0, -1) : cells).join('\n'));
  return ['|===', header.join(' '), '', rows.join('\n\n'), '|==='].join('\n');
}

/** Words without references to attributes. */
function escaped(words: string): string {
  return words.replace(/\{(?=[\p{L}\p{N}_][\p{L}\p{N}_-]*\})/gu, '\\{');
}
