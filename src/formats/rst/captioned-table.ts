import type { Table } from '../../model.ts';
import { addOther } from './content.ts';
import type { TableDirective } from './directive.ts';
import { inlineText } from './inline.ts';
import { optionFault, widthsFault } from './table-options.ts';

/** The `table` directive: one table, with the argument as its caption. */
export const captionedTable: TableDirective = (parts, content, context) => {
  const fault = optionFault('table', parts);
  if (fault !== undefined) return fault;
  if (parts.body.length === 0) {
    // docutils only warns here, and so do not we: nothing is lost.
    addOther(content);
    return undefined;
  }
  const faults = context.faults.length;
  const inner = context.nested(parts.body);
  const [table, ...rest] = inner.blocks;
  if (table?.kind !== 'table' || rest.length > 0 || inner.others > 0) {
    // A table that is itself rejected has been reported already.
    if (context.faults.length === faults) return 'the table directive holds something else than exactly one table';
    addOther(content);
    return undefined;
  }
  const columns = (table.body[0] ?? table.header[0])?.cells.length ?? 0;
  const wrongWidths = widthsFault(parts, columns);
  if (wrongWidths !== undefined) return wrongWidths;
  const captioned: Table = parts.argument.length === 0 ? table : { ...table, caption: inlineText(parts.argument) };
  content.blocks.push(captioned);
  return undefined;
};
