import { printable } from '../../reporters/printable.ts';

/**
 * A workflow command of canonlint's own as a line of the log; a line break in the message stays one,
 * whatever else could steer a terminal becomes visible.
 */
export function commandLine(name: string, message: string): string {
  const text = message.split('\n').map(printable).join('\n');
  return `::${name} title=canonlint::${text.replaceAll('%', '%25').replaceAll('\n', '%0A')}\n`;
}
