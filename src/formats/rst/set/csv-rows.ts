import { shapeOf } from '../directives/directive-kinds.ts';
import { cutDirective } from '../directives/directive-parts.ts';
import { indentedFrom } from '../lines/indented.ts';
import type { Line } from '../lines/line.ts';
import { dialectOf, headerDialect } from '../tables/csv-table.ts';
import { recordsOf, type CsvRecord, type Dialect } from '../tables/csv.ts';
import type { Excerpt } from './excerpt.ts';
import { unusualDrawing } from './unusual-drawing.ts';

/** A row of a csv-table as it is written. */
export interface CsvRow extends CsvRecord {
  readonly start: number;
  readonly dialect: Dialect;
  /** Whether it is in the `:header:` option. */
  readonly isInOption: boolean;
}

/** The rows of a csv-table, header rows first. */
export function csvRowsOf({ lines }: Excerpt): readonly CsvRow[] {
  const width = /^\.\. +[^ :][^:]*::(?: +|$)/.exec(lines[0]!.text)?.[0].length;
  if (width === undefined) throw unusualDrawing();
  const parts = cutDirective(indentedFrom(lines, 0, { first: width, keepTop: true }).lines, shapeOf('csv-table'));
  const header = parts.options.byName.get('header')?.lines ?? [];
  return [...rowsIn(header, headerDialect, true), ...rowsIn(parts.body, dialectOf(parts), false)];
}

function rowsIn(lines: readonly Line[], dialect: Dialect, isInOption: boolean): CsvRow[] {
  const records = recordsOf(lines, dialect);
  if (typeof records === 'string') throw unusualDrawing();
  return records.map((record) => ({ ...record, dialect, isInOption, start: record.fields[0]?.start ?? record.end }));
}

/** A value as written: quoted if it was quoted or must be. */
export function writtenValue(value: string, { delimiter, quote, escape, skipSpace }: Dialect, isQuoted: boolean): string {
  const special = [delimiter, quote, '\n', ...(escape === undefined ? [] : [escape])];
  const isPlain = !special.some((mark) => value.includes(mark)) && !(skipSpace && value.startsWith(' '));
  if (!isQuoted && isPlain) return value;
  const escaped = escape === undefined
    ? value.replaceAll(quote, quote + quote)
    : [...value].map((character) => (character === quote || character === escape ? escape + character : character)).join('');
  return quote + escaped + quote;
}
