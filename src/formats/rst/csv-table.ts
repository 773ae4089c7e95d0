import type { Cell, Row } from '../../model.ts';
import { addOther, spanOfLines, type Context } from './content.ts';
import { recordsOf, type Dialect, type Field } from './csv.ts';
import type { DirectiveParts } from './directive-parts.ts';
import type { TableDirective } from './directive.ts';
import { cellOfBlocks } from './drawn-table.ts';
import { inlineText } from './inline.ts';
import { isBlank, linesOf, type Line } from './line.ts';
import { dimensionFault, headerRowsOf, optionFault } from './table-options.ts';

/** The `csv-table` directive, with its data inline. A file or URL it names is never followed. */
export const csvTable: TableDirective = (parts, content, context) => {
  const fault = optionFault('csv-table', parts);
  if (fault !== undefined) return fault;
  const { options, body } = parts;
  const elsewhere = options.get('file') ?? options.get('url');
  if (elsewhere !== undefined) return `the data of the csv-table is elsewhere (${elsewhere.value}) and not read`;
  if (body.length === 0) {
    // docutils only warns here.
    addOther(content);
    return undefined;
  }
  const dialect = dialectOf(parts);
  if (typeof dialect === 'string') return dialect;
  const header = recordsOf(options.get('header')?.lines ?? [], headerDialect);
  const records = recordsOf(body, dialect);
  if (typeof header === 'string') return header;
  if (typeof records === 'string') return records;
  const columns = [...header, ...records].reduce((most, { length }) => Math.max(most, length), 0);
  const shortest = records.reduce((least, { length }) => Math.min(least, length), columns);
  const wrongSize = dimensionFault(parts, { rows: records.length, shortest, columns });
  if (wrongSize !== undefined) return wrongSize;
  const rows = [...header, ...records].map((record) => rowOf(record, columns, context));
  const headerRows = header.length + headerRowsOf(parts);
  content.blocks.push({
    kind: 'table',
    markup: 'csv',
    span: spanOfLines(parts.whole.filter((line) => !isBlank(line))),
    ...(parts.argument.length > 0 && { caption: inlineText(parts.argument) }),
    header: rows.slice(0, headerRows),
    body: rows.slice(headerRows),
  });
  return undefined;
};

/** The dialect of the `:header:` option, whatever the directive's own options say. */
const headerDialect: Dialect = { delimiter: ',', quote: '"', escape: '\\', skipSpace: true };

function dialectOf({ options }: DirectiveParts): Dialect | string {
  const delimiter = characterOf(options.get('delim')?.value ?? ',');
  const quote = characterOf(options.get('quote')?.value ?? '"');
  const escapeOption = options.get('escape')?.value;
  const escape = escapeOption === undefined ? undefined : characterOf(escapeOption);
  if (delimiter.length !== 1) return `the option :delim: of the csv-table directive is not one character`;
  if (quote.length !== 1) return `the option :quote: of the csv-table directive is not one character`;
  if (escape !== undefined && escape.length !== 1) return 'the option :escape: of the csv-table directive is not one character';
  return { delimiter, quote, skipSpace: !options.has('keepspace'), ...(escape !== undefined && { escape }) };
}

/** A character as docutils' options name it: itself, `tab`, `space`, or a Unicode code. */
function characterOf(value: string): string {
  if (value === 'tab') return '\t';
  if (value === 'space') return ' ';
  const code = /^(?:0x|x|\\x|U\+?|\\u|&#x)([0-9a-f]+);?$/i.exec(value)?.[1];
  if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
  return /^\d{2,}$/.test(value) ? String.fromCodePoint(Math.min(Number(value), 0x10ffff)) : value;
}

/** A record as a row, filled up with empty cells. */
function rowOf(record: readonly Field[], columns: number, context: Context): Row {
  const cells = record.map((field) => cellOf(field, context));
  const last = cells.at(-1)?.span.end ?? 0;
  while (cells.length < columns) cells.push(cellOfBlocks([], { start: last, end: last }));
  return { span: { start: record[0]?.start ?? last, end: last }, cells };
}

function cellOf({ line, start }: Field, context: Context): Cell {
  const lines = fieldLines(line);
  const filled = lines.filter((part) => !isBlank(part));
  if (filled.length === 0) return cellOfBlocks([], { start, end: start });
  return cellOfBlocks(context.nested(lines).blocks, spanOfLines(filled));
}

/** A field's value, which may hold line breaks, as lines of its own. */
function fieldLines({ text, offsets = [] }: Line): Line[] {
  return linesOf(text).map(({ text: part, start }) => ({
    text: part,
    start: offsets[start]!,
    offsets: offsets.slice(start, start + part.length + 1),
  }));
}
