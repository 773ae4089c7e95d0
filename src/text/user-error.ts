/** An error that the user can correct: a message without a stack, exit status 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** What to do about it, as one clause. */
  readonly hint: string | undefined;
  /** The parts of a compound error, one line each. */
  readonly parts: readonly string[];

  constructor(message: string, hint?: string, parts: readonly string[] = []) {
    super(message);
    this.hint = hint;
    this.parts = parts;
  }
}
