import { columnsOf } from '../../width.ts';
import { widthOfField, type Field, type PipeRow } from './pipe-rows.ts';

/** How the fields of a column are padded to one width. */
export interface Padding {
  /** In columns of text. */
  readonly width: number;
  /** Where the words stand in their fields. */
  readonly side: 'left' | 'right' | 'center';
}

/** The padding of each column; undefined for a column whose fields have the widths of their words. */
export function paddingOf(rows: readonly PipeRow[], columns: number): readonly (Padding | undefined)[] {
  const fieldsIn = (column: number): readonly Field[] => rows.flatMap(({ closed, fields }) =>
    (column < fields.length - (closed ? 0 : 1) ? [fields[column]!] : []));
  const hasTabs = rows.some(({ fields }) => fields.some(({ lead, content, trail }) => `${lead}${content}${trail}`.includes('\t')));
  const byColumn = Array.from({ length: columns }, (_, column) => fieldsIn(column));
  const isPadded = byColumn.some((fields) => isEven(fields.map(widthOfField)) && !isEven(fields.map(({ content }) => columnsOf(content))));
  if (hasTabs || !isPadded) return byColumn.map(() => undefined);
  return byColumn.map((fields) => {
    const [first] = fields;
    return first !== undefined && isEven(fields.map(widthOfField)) ? { width: widthOfField(first), side: sideOf(fields) } : undefined;
  });
}

function isEven(widths: readonly number[]): boolean {
  return widths.length > 1 && widths.every((width) => width === widths[0]);
}

function sideOf(fields: readonly Field[]): Padding['side'] {
  const full = fields.filter(({ content }) => content !== '');
  if (full.every(({ lead }) => lead.length <= 1)) return 'left';
  return full.every(({ trail }) => trail.length <= 1) ? 'right' : 'center';
}

/** A padding that is as wide as some fields need. */
export function widened(padding: Padding, fields: readonly Field[]): Padding {
  return { ...padding, width: fields.reduce((most, field) => Math.max(most, leastWidth(field)), padding.width) };
}

function leastWidth({ lead, content, trail }: Field): number {
  return columnsOf(content) + Math.min(1, lead.length) + Math.min(1, trail.length);
}

/** A field in the width of its column. */
export function padded({ lead, content, trail }: Field, { width, side }: Padding): Field {
  const free = Math.max(0, width - columnsOf(content));
  if (content === '') return { lead: ' '.repeat(free), content, trail: '' };
  const before = side === 'left' ? Math.min(1, lead.length, free) : side === 'right' ? free - Math.min(1, trail.length, free) : Math.floor(free / 2);
  return { lead: ' '.repeat(before), content, trail: ' '.repeat(free - before) };
}
