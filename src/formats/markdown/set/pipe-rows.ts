import type { Span } from '../../../model.ts';
import { columnsOf } from '../../width.ts';
import { cellsOf } from '../tables/cells.ts';

/** A row of a pipe table: what stands between its pipes. */
export interface PipeRow {
  /** Whether a pipe stands before its first cell, and after its last. */
  readonly opened: boolean;
  readonly closed: boolean;
  readonly fields: readonly Field[];
}

/** A cell as it is written, and the white space around it. */
export interface Field {
  readonly lead: string;
  readonly content: string;
  readonly trail: string;
}

/** The row of a line. */
export function pipeRowOf(source: string, { start, end }: Span): PipeRow {
  const opened = start < end && source[start] === '|';
  let from = opened ? start + 1 : start;
  const fields = cellsOf(source, { start, end }).map((cell): Field => {
    let to = cell.end;
    while (to < end && source[to] !== '|') to += 1;
    const field = { lead: source.slice(from, cell.start), content: source.slice(cell.start, cell.end), trail: source.slice(cell.end, to) };
    from = to + 1;
    return field;
  });
  return { opened, closed: fields.length > 0 && from === end, fields };
}

/** The source of a row. */
export function sourceOfRow({ opened, closed, fields }: PipeRow): string {
  const row = `${opened ? '|' : ''}${fields.map(sourceOfField).join('|')}${closed ? '|' : ''}`;
  return closed ? row : row.trimEnd();
}

function sourceOfField({ lead, content, trail }: Field): string {
  return lead + content + trail;
}

/** The width of a field between its pipes, in columns. */
export function widthOfField({ lead, content, trail }: Field): number {
  return lead.length + columnsOf(content) + trail.length;
}
