import { CannotSet } from '../../writing/cannot-set.ts';

/** The error for a table that cannot be redrawn unchanged. */
export function unusualDrawing(): CannotSet {
  return new CannotSet('the table is drawn in a way that cannot be set again');
}
