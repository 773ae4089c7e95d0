import type { Cell, Row } from '../../../model.ts';
import { addFault, addOther, type Context } from '../content.ts';
import type { DirectiveParts } from '../directives/directive-parts.ts';
import type { TableDirective, DirectiveSource } from '../directives/table-directive.ts';
import { unfolded } from '../lines/folded-lines.ts';
import { cut, linesOf, type Line } from '../lines/line.ts';
import { mayHoldTable } from '../lines/may-hold-table.ts';
import { linesOfPart } from '../lines/part.ts';
import { cellOf, contentOf } from './cell.ts';
import { recordsOf, type Dialect, type CsvRecord } from './csv.ts';
import { sparseFault } from '../../sparse.ts';
import { characterOf, dimensionFault, headerRowsOf, optionFault } from './table-options.ts';
import { captionOf, tableOf, type TableSource } from './table.ts';

/** The `csv-table` directive with inline data, or with data in a file of the documentation. A URL is never read. */
export const csvTable: TableDirective = (source, content, context) => {
  const fault = optionFault('csv-table', source);
  if (fault !== undefined) return fault;
  const { byName } = source.options;
  const elsewhere = byName.get('file') ?? byName.get('url');
  const body = elsewhere === undefined ? source.body : linesOfFile(source, context);
  if (body === undefined) {
    addOther(content);
    const message = `the data of the csv-table is elsewhere (${elsewhere?.value ?? ''}) and not read`;
    addFault(context, source.first, message, [...headersOf(source), captionOf(source, context)?.value ?? '']);
    return undefined;
  }
  if (body.length === 0) {
    // docutils only warns here.
    addOther(content);
    return undefined;
  }
  const header = recordsOf(headerLines(source), headerDialect);
  const records = recordsOf(unfolded(body), dialectOf(source));
  if (typeof header === 'string') return header;
  if (typeof records === 'string') return records;
  const columns = [...header, ...records].reduce((most, { fields }) => Math.max(most, fields.length), 0);
  const sparse = sparseFault(header.length + records.length, columns, sizeOf(source, body));
  if (sparse !== undefined) return sparse;
  const shortest = records.reduce((least, { fields }) => Math.min(least, fields.length), columns);
  const wrongSize = dimensionFault(source, { rows: records.length, shortest, columns });
  if (wrongSize !== undefined) return wrongSize;
  const rows = [...header, ...records].map((record) => rowOf(record, columns, context));
  const headerRows = header.length + headerRowsOf(source);
  const table: TableSource = {
    markup: 'csv',
    span: source.span,
    caption: () => captionOf(source, context),
    header: () => rows.slice(0, headerRows),
    body: () => rows.slice(headerRows),
  };
  content.blocks.push(tableOf(table, [...header, ...records].some(({ fields }) => mayHoldTable(fields))));
  return undefined;
};

/** The texts of the `:header:` option. */
function headersOf(source: DirectiveSource): readonly string[] {
  const header = recordsOf(headerLines(source), headerDialect);
  return typeof header === 'string' ? [] : header.flatMap(({ fields }) => fields.map(({ text }) => text.trim()));
}

/** The lines of the file that holds the data; undefined if it cannot be read. */
function linesOfFile({ options: { byName }, first }: DirectiveSource, { sources }: Context): readonly Line[] | undefined {
  const file = byName.get('file');
  const part = file && sources.open(file.value.trim(), first.start);
  return part && linesOfPart(part);
}

/** In UTF-16 code units, its data included. */
function sizeOf({ span, body: inside }: DirectiveSource, body: readonly Line[]): number {
  const own = span.end - span.start;
  return body === inside ? own : own + body.reduce((length, { text }) => length + text.length + 1, 0);
}

/** The dialect of the `:header:` option, independent of the directive's other options. */
export const headerDialect: Dialect = { delimiter: ',', quote: '"', escape: '\\', skipSpace: true };

/** The lines of the `:header:` option; one blank line if it is present but empty. */
function headerLines({ options, first }: DirectiveSource): readonly Line[] {
  const header = options.byName.get('header');
  return header?.value === '' ? [cut(first, first.text.length)] : (header?.lines ?? []);
}

/** The dialect that the directive's options specify. */
export function dialectOf({ options: { byName } }: DirectiveParts): Dialect {
  const characterIn = (name: string): string | undefined => characterOf(byName.get(name)?.value ?? '');
  return {
    delimiter: characterIn('delim') ?? ',',
    quote: characterIn('quote') ?? '"',
    escape: characterIn('escape'),
    skipSpace: !byName.has('keepspace'),
  };
}

/** A record as a row, padded with empty cells. */
function rowOf({ fields, end }: CsvRecord, columns: number, context: Context): Row {
  const cells = fields.map((field) => readCell(field, context));
  while (cells.length < columns) cells.push(cellOf(() => contentOf([], end, context)));
  return { span: { start: fields[0]?.start ?? end, end }, cells };
}

function readCell(field: Line, context: Context): Cell {
  return cellOf(() => contentOf(fieldLines(field), field.start, context));
}

/** The lines of a field's value, which may contain line breaks. */
function fieldLines({ text, start, offsets }: Line): Line[] {
  return linesOf(text).map((line) => ({
    text: line.text,
    start: offsets?.[line.start] ?? start + line.start,
    offsets: offsets?.slice(line.start, line.start + line.text.length + 1),
    folded: undefined,
  }));
}
