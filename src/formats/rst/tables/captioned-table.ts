import type { Table } from '../../../model.ts';
import { addOther, type Context } from '../content.ts';
import type { DirectiveParts } from '../directives/directive-parts.ts';
import type { TableDirective } from '../directives/table-directive.ts';
import { optionFault, widthsFault } from './table-options.ts';
import { captionOf, tableOf } from './table.ts';

/** The `table` directive: one table, with the argument as its caption. */
export const captionedTable: TableDirective = (source, content, context) => {
  const fault = optionFault('table', source);
  if (fault !== undefined) return fault;
  if (source.body.length === 0) {
    // docutils only warns here, and so does canonlint: nothing is lost.
    addOther(content);
    return undefined;
  }
  const faults = context.faults.length;
  const inner = context.nested(source.body);
  const [table, ...rest] = inner.blocks;
  if (table?.kind !== 'table' || rest.length > 0 || inner.others > 0) {
    // A table that is rejected has already been reported.
    if (context.faults.length === faults) return 'the table directive holds something else than exactly one table';
    addOther(content);
    return undefined;
  }
  const wrongWidths = widthsFault(source, () => columnsOf(table));
  if (wrongWidths !== undefined) return wrongWidths;
  content.blocks.push(source.argument.length === 0 ? table : captioned(table, source, context));
  return undefined;
};

function columnsOf({ header, body }: Table): number {
  return (body[0] ?? header[0])?.cells.length ?? 0;
}

function captioned(table: Table, source: DirectiveParts, context: Context): Table {
  const { markup, span, holdsTables } = table;
  const rows = { header: () => table.header, body: () => table.body };
  return tableOf({ markup, span, caption: () => captionOf(source, context), ...rows }, holdsTables);
}
