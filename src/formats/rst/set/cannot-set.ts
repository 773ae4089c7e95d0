/** Thrown if a change cannot be written; the message is the reason as a clause. It is caught for each table. */
export class CannotSet extends Error {
  override readonly name = 'CannotSet';
}

/** The error for a table that cannot be redrawn unchanged. */
export function unusualDrawing(): CannotSet {
  return new CannotSet('the table is drawn in a way that cannot be set again');
}
