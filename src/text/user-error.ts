/** Trouble that a user can mend: shown as one line without a stack, exit status 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** What to do about it, in one clause. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
