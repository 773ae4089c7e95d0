/** Thrown where a change cannot be set; the message is the reason, as a clause. Caught where the table is set. */
export class CannotSet extends Error {
  override readonly name = 'CannotSet';
}

/** A table whose drawing does not come back as it was when nothing changes. */
export function unusualDrawing(): CannotSet {
  return new CannotSet('the table is drawn in a way that cannot be set again');
}
