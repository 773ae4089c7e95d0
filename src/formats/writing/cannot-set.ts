/** Thrown if a change cannot be written; the message is the reason as a clause. It is caught for each table or edit. */
export class CannotSet extends Error {
  override readonly name = 'CannotSet';
}
