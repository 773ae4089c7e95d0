import { mutatedAsMarkdown } from './markdown-mutations.ts';
import { house } from './page-law.ts';
import { below, oneOf, type Random } from './random.ts';
import { words } from './words.ts';

/** A page in Markdown with status lists that mostly can be fixed, mutated now and then. */
export function statusMarkdown(random: Random): string {
  return sometimesMutated(random, [`# ${oneOf(random, titles)}`, ...several(random, () => oneOf(random, [pipeTable, pipeTable, items, headings, htmlTable])(random)), words(random), '']);
}

/** The same in HTML. */
export function statusHtml(random: Random): string {
  const lists = several(random, () => oneOf(random, [htmlTable, htmlTable, htmlItems])(random));
  return sometimesMutated(random, [oneOf(random, ['<!doctype html>', '', '<html><body>']), `<h1>${oneOf(random, titles)}</h1>`, ...lists, `<p>${words(random)}`, '']);
}

const titles = ['Status codes', 'Response codes', 'Errors', '状态码'] as const;

function sometimesMutated(random: Random, parts: readonly string[]): string {
  const page = parts.join(oneOf(random, ['\n\n', '\n\n', '\r\n\r\n']));
  return random() < 0.3 ? mutatedAsMarkdown(page, random) : page;
}

function several(random: Random, list: () => string): readonly string[] {
  return Array.from({ length: 1 + below(random, 2) }, list);
}

interface Row {
  readonly code: number;
  readonly phrase: string;
  readonly told: string;
}

/** Rows of the canon, in order or not, with words that are right, nearly right, or something else. */
function rowsIn(random: Random): readonly Row[] {
  const entries = [...house.entries.values()].filter(() => random() < 0.15);
  const rows = entries.map(({ code, phrase, description = '' }): Row => ({ code, phrase: said(random, phrase ?? ''), told: said(random, description) }));
  return random() < 0.8 ? rows : rows.toReversed();
}

function said(random: Random, text: string): string {
  const at = below(random, text.length + 1);
  return oneOf(random, [
    () => text, () => text, () => text.toLowerCase(), () => text.toUpperCase(), () => text.slice(0, at) + text.slice(at + 1), () => words(random), () => '',
    () => marked(random, text), () => `${text.slice(0, at)}${oneOf(random, strange)}${text.slice(at)}`,
  ])();
}

const strange = ['&amp;', '&quot;', '<br>', '<br/>', '<p>', '</p><p>', '\\', '*', '`', '_', '{{ a }}', '<%= a %>', '[a](b)', '\\|', '  ', '\u00a0', '\u00e9', '\ud83e\ude81', '{a}', '<b>a</b>'] as const;

function marked(random: Random, text: string): string {
  const [open, close] = oneOf(random, [['**', '**'], ['`', '`'], ['<b>', '</b>'], ['<p>', '</p>'], ['*', '*'], ['&quot;', '&quot;'], ['[', '](a)']] as const);
  return open + text + close;
}

function pipeTable(random: Random): string {
  const isApart = random() < 0.5;
  const cells = rowsIn(random).map(({ code, phrase, told }) => (isApart ? [String(code), phrase, told] : [`${code} ${phrase}`, told]));
  const header = isApart ? ['Status Code', 'Phrase', 'Description'] : ['Status Code', 'Description'];
  const widths = header.map((name, at) => Math.max(3, name.length, ...cells.map((row) => row[at]!.length)));
  const isEven = random() < 0.5;
  const line = (row: readonly string[]): string => `| ${row.map((cell, at) => (isEven ? cell.padEnd(widths[at]!) : cell)).join(' | ')} |`;
  return [line(header), line(header.map((_, at) => '-'.repeat(isEven ? widths[at]! : 3))), ...cells.map(line)].join('\n');
}

function items(random: Random): string {
  const mark = oneOf(random, [': ', ' - ', ' \u2013 ', '\n  ']);
  return ['Status codes:', '', ...rowsIn(random).map(({ code, phrase, told }) => `- \`${code}\` ${phrase}${mark}${told}`)].join('\n');
}

function headings(random: Random): string {
  const title = oneOf(random, [({ code, phrase }: Row) => `## ${code} ${phrase}`, ({ code, phrase }: Row) => `## ${phrase} (${code})`, ({ code, phrase }: Row) => `## ${code} ${phrase} {#e${code}}`]);
  return rowsIn(random).map((row) => `${title(row)}\n\n${row.told}`).join('\n\n');
}

function htmlTable(random: Random): string {
  const [open, close] = oneOf(random, [['<td>', '</td>'], ['<td><p>', '</p></td>'], ['<td>\n  <p>', '</p>\n</td>'], ['<td>', '']] as const);
  const rows = rowsIn(random).map(({ code, phrase, told }) => `<tr>${open}${code}${close}${open}${phrase}${close}${open}${told}${close}</tr>`);
  return ['<table>', '<tr><th>Status Code</th><th>Phrase</th><th>Description</th></tr>', ...rows, '</table>'].join('\n');
}

function htmlItems(random: Random): string {
  return ['<p>Status codes:</p>', '<ul>', ...rowsIn(random).map(({ code, phrase, told }) => `<li><b>${code} ${phrase}</b>: ${told}</li>`), '</ul>'].join('\n');
}
