/** A fault that a user can mend: one line, or one line for each of its parts, no stack, exit status 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** What to do about it, in one clause. */
  readonly hint: string | undefined;
  /** Where it consists of several, what each is, a line each. */
  readonly parts: readonly string[];

  constructor(message: string, hint?: string, parts: readonly string[] = []) {
    super(message);
    this.hint = hint;
    this.parts = parts;
  }
}
