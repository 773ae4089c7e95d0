import type { Table } from '../../../model.ts';
import { CannotSet } from '../../writing/cannot-set.ts';

/** What parts the cells of a table: what stands before the content of its first cell. Throws `CannotSet` for values in quotation marks. */
export function separatorOf(source: string, { markup, header, body }: Table): string {
  const [first, second] = (header[0] ?? body[0])!.cells.filter((cell) => cell !== undefined);
  if (markup === 'psv') return source.slice(0, first!.span.start).trimEnd().at(-1) ?? '|';
  const between = second === undefined ? '' : source.slice(first!.span.end, second.span.start);
  if (between.includes('"')) throw new CannotSet('the values stand in quotation marks');
  return between.trim().at(0) ?? (between.includes('\t') ? '\t' : ',');
}
