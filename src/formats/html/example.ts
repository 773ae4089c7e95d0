import type { ExampleBlock, ExamplePage, ExampleTable } from '../../model.ts';
import { escapedHtml } from './set/escape.ts';

/** An example page of a rule in HTML; undefined for one with a table that is not finished, since browsers finish any. */
export function exampleText({ title, content }: ExamplePage): string | undefined {
  if (content.some((block) => 'table' in block && block.unfinished === true)) return undefined;
  return `${[`<h1>${escaped(title)}</h1>`, ...content.map(blockText)].join('\n')}\n`;
}

function blockText(block: ExampleBlock): string {
  if ('heading' in block) return `<h2>${escaped(block.heading)}</h2>`;
  if ('request' in block) return `<p><code>${escaped(block.request)}</code></p>`;
  if ('comment' in block) return `<!-- ${block.comment} -->`;
  if ('text' in block) return `<p>${escaped(block.text)}</p>`;
  const table = tableText(block);
  return block.item === undefined ? table : `<ul>\n<li>${escaped(block.item)}\n${table}</li>\n</ul>`;
}

function tableText({ table }: ExampleTable): string {
  const rows = table.map((cells, at) => rowText(cells, at === 0 ? 'th' : 'td'));
  return ['<table>', ...rows, '</table>'].join('\n');
}

function rowText(cells: readonly string[], name: string): string {
  return `<tr>${cells.map((words) => `<${name}>${escaped(words)}</${name}>`).join('')}</tr>`;
}

function escaped(words: string): string {
  return escapedHtml(words, false);
}
