import type { NewRow, Row, RowEdit, Span, StatusList, Table } from '../model.ts';
import { holds } from '../text/spans.ts';
import { inRowStyle, rowStyleOf } from './row-style.ts';
import type { RowStyle } from './row-style.ts';

/** The edit that adds a row for a code, with its cells in the style of the other rows. */
export function newRow({ code, phrase, description }: NewRow, table: Table, status: StatusList): RowEdit {
  const rowStyle = rowStyleOf(table, status);
  const cells = Array.from({ length: rowStyle.columns }, () => '');
  if (rowStyle.phraseColumn !== undefined) cells[rowStyle.phraseColumn] = phrase ?? '';
  if (rowStyle.descriptionColumn !== undefined) cells[rowStyle.descriptionColumn] = described(rowStyle, phrase, description);
  cells[0] = inRowStyle(rowStyle, code, rowStyle.phraseColumn === 0 ? phrase : undefined);
  return { kind: 'row', block: table.span.start, before: rowBefore(code, table, status), cells };
}

function described({ lead }: RowStyle, phrase: string | undefined, description: string | undefined): string {
  return lead !== undefined && phrase !== undefined && description !== undefined ? `${phrase}${lead}${description}` : description ?? phrase ?? '';
}

/** The index of the first row with a higher code in the code's group, else of the row after that group. */
function rowBefore(code: number, table: Table, { entries }: StatusList): number {
  const outcome = code < 400 ? 'normal' : 'abnormal';
  const own = entries.filter((entry) => entry.outcome === outcome);
  const group = own.length > 0 ? own : entries;
  const higher = group.find((entry) => entry.code > code);
  if (higher !== undefined) return indexOf(higher.place, table);
  const next = entries[entries.indexOf(group.at(-1)!) + 1];
  return next === undefined ? table.body.length : beforeHeadings(indexOf(next.place, table), table);
}

/** A row that names the next group stays with that group. */
function beforeHeadings(row: number, { body }: Table): number {
  let before = row;
  while (before > 1 && isHeading(body[before - 1]!)) before -= 1;
  return before;
}

function isHeading({ cells }: Row): boolean {
  return cells.length > 1 && cells[0]?.columnSpan === cells.length;
}

function indexOf({ start }: Span, { body }: Table): number {
  return body.findIndex(({ cells: [key] }) => key !== undefined && holds(key.text, start));
}
