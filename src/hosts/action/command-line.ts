import { printable } from '../../reporters/printable.ts';

/** A workflow command as a log line. Line breaks in the message are kept; other control characters become visible. */
export function commandLine(name: string, message: string): string {
  const text = message.split('\n').map(printable).join('\n');
  return `::${name} title=canonlint::${text.replaceAll('%', '%25').replaceAll('\n', '%0A')}\n`;
}
