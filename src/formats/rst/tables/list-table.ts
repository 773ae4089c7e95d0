import type { Row, Span } from '../../../model.ts';
import { isBulletList, type ReadItem, type BulletList } from '../blocks/bullet-list.ts';
import { spanOfWords, type Content } from '../content.ts';
import type { TableDirective } from '../directives/table-directive.ts';
import { cellOf } from './cell.ts';
import { counted } from './counted.ts';
import { dimensionFault, headerRowsOf, optionFault } from './table-options.ts';
import { captionOf, tableOf, type TableSource } from './table.ts';

/** The `list-table` directive: a bullet list of rows, each a bullet list with the same number of cells. */
export const listTable: TableDirective = (source, content, context) => {
  const fault = optionFault('list-table', source);
  if (fault !== undefined) return fault;
  if (source.body.length === 0) return 'the list-table directive is empty';
  const inner = context.nested(source.body);
  const rows = rowsIn(inner);
  if (typeof rows === 'string') return rows;
  const columns = rows[0]!.items.length;
  const wrongSize = dimensionFault(source, { rows: rows.length, shortest: columns, columns });
  if (wrongSize !== undefined) return wrongSize;
  const read = rows.map(rowOf);
  const header = headerRowsOf(source);
  const table: TableSource = {
    markup: 'list',
    span: source.span,
    caption: () => captionOf(source, context),
    header: () => read.slice(0, header),
    body: () => read.slice(header),
  };
  content.blocks.push(tableOf(table, true));
  return undefined;
};

/** The rows of a uniform two-level bullet list; a message if it is something else. */
function rowsIn({ blocks, others }: Content): readonly BulletList[] | string {
  const [list] = blocks;
  if (!isBulletList(list) || blocks.length > 1 || others > 0) {
    return 'the list-table directive holds something else than exactly one bullet list';
  }
  const rows: BulletList[] = [];
  for (const [index, item] of list.items.entries()) {
    const [row] = item.blocks;
    if (!isBulletList(row) || item.blocks.length > 1 || item.others > 0) {
      return `row ${index + 1} of the list-table is no bullet list of its cells`;
    }
    const columns = rows[0]?.items.length ?? row.items.length;
    if (row.items.length !== columns) {
      const cells = counted(row.items.length, 'cell');
      return `row ${index + 1} of the list-table has ${cells}, the first row has ${columns}`;
    }
    rows.push(row);
  }
  return rows;
}

function rowOf(row: BulletList): Row {
  const spans = row.items.map(spanOfItem);
  return {
    span: { start: row.items[0]!.start, end: spans.at(-1)!.end },
    cells: row.items.map(({ blocks }, index) => cellOf(() => ({ blocks, span: spans[index]! }))),
  };
}

/** The span of an item's content; if it is empty, right after its bullet. */
function spanOfItem({ lines, start }: ReadItem): Span {
  return spanOfWords(lines) ?? { start: start + 1, end: start + 1 };
}
