import { printable } from '../../../reporters/printable.ts';
import { UserError } from '../../../text/user-error.ts';

/** An error as a run tells it: one of its user in the words of the error, any other with what developers need. */
export function errorText(error: unknown): string {
  return (error instanceof UserError ? linesOf(error) : unexpectedLines(error)).map((line) => `${printable(line)}\n`).join('');
}

/** No line begins with text from a file, since a log might interpret it as a command. */
function linesOf({ message, parts, hint }: UserError): readonly string[] {
  return [`canonlint: ${message}`, ...parts.map((part) => `- ${part}`), ...(hint === undefined ? [] : [`  ${hint}`])];
}

function unexpectedLines(error: unknown): readonly string[] {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^ +at /.test(line)) : [];
  return [`canonlint: unexpected error: ${String(error)}`, ...frames];
}
