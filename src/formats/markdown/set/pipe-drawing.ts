import type { PipeTableChanges } from './pipe-table.ts';
import { sourceOfRow, widthOfField, type PipeRow } from './pipe-rows.ts';
import { padded, paddingOf, widened, type Padding } from './pipe-widths.ts';
import type { TableLine } from './table-lines.ts';

/** The source of the lines of a changed pipe table. Lines stay as they are, byte for byte, unless a column of theirs is widened. */
export function drawnTable({ lines, changed, added, order }: PipeTableChanges, source: string): string {
  const rows = lines.map((line, at) => changed.get(at) ?? line.row);
  const columns = lines[1]!.row.fields.length;
  const paddings = paddingOf(lines.filter((_, at) => at !== 1).map(({ row }) => row), columns);
  const fresh = [...[...changed.keys()].map((at) => rows[at]!), ...added.map(({ row }) => row)];
  const wider = paddings.map((padding, column) => padding && widened(padding, fresh.flatMap(({ fields }) => fields[column] ?? [])));
  const redraw = (at: number): string => {
    const line = lines[at]!;
    if (at === 1) return withPrefix(line, delimiterIn(line.row, paddings, wider));
    return changed.has(at) || isWider(line.row, paddings, wider) ? withPrefix(line, paddedRow(rows[at]!, wider)) : line.prefix + line.text;
  };
  const body = (order ?? [...lines.keys()].slice(0, -2)).map((row) => row + 2);
  const addedBefore = (at: number): readonly string[] => added.filter(({ before }) => before + 2 === at)
    .map(({ row }) => withPrefix(lines[Math.min(at, lines.length - 1)]!, paddedRow(row, wider)));
  const texts = [...[0, 1].map(redraw), ...body.flatMap((at) => [...addedBefore(at), redraw(at)]), ...addedBefore(lines.length)];
  return joined(texts, lines, source);
}

/** Puts the lines into the page: between its own line breaks, what stands between the rows kept. */
function joined(texts: readonly string[], lines: readonly TableLine[], source: string): string {
  const lineEnd = /\r\n|\r|\n/.exec(lines[0]!.tail)?.[0] ?? '\n';
  const between = (at: number): string => source.slice(lines[at]!.next, lines[at + 1]?.start ?? lines[at]!.next);
  return texts.map((text, at) => {
    if (at === texts.length - 1) return text + lines.at(-1)!.tail;
    const line = lines[at];
    return line === undefined || at === lines.length - 1 ? text + lineEnd : text + line.tail + between(at);
  }).join('');
}

function withPrefix({ prefix }: TableLine, row: PipeRow): string {
  return prefix + sourceOfRow(row);
}

function isWider({ fields }: PipeRow, were: readonly (Padding | undefined)[], are: readonly (Padding | undefined)[]): boolean {
  return fields.some((_, column) => were[column]?.width !== are[column]?.width);
}

/** A row in the widths of its columns; the last field of a row without a pipe at its end needs none. */
function paddedRow(row: PipeRow, paddings: readonly (Padding | undefined)[]): PipeRow {
  const fields = row.fields.map((field, column) => {
    const padding = paddings[column];
    const isLast = !row.closed && column === row.fields.length - 1;
    return padding === undefined || isLast ? field : padded(field, padding);
  });
  return { ...row, fields };
}

/** The delimiter row with more dashes where a column is wider, if it was as wide as the column. */
function delimiterIn(row: PipeRow, were: readonly (Padding | undefined)[], are: readonly (Padding | undefined)[]): PipeRow {
  const fields = row.fields.map((field, column) => {
    const more = (are[column]?.width ?? 0) - (were[column]?.width ?? 0);
    const isAligned = widthOfField(field) === were[column]?.width;
    return more > 0 && isAligned ? { ...field, content: field.content.replace('-', '-'.repeat(more + 1)) } : field;
  });
  return { ...row, fields };
}
