import { counted } from '../../text/counted.ts';

/** GitHub rejects a summary of 1 MiB or more. */
export const maxSummaryBytes = 1024 * 1024 - 1;

/** A Markdown report cut after a line to a number of bytes, with the number of omitted problems. */
export function cut(markdown: string, most: number): string {
  if (Buffer.byteLength(markdown) <= most) return markdown;
  const lines = markdown.split('\n').map((line) => `${line}\n`);
  let left = most - Buffer.byteLength(rest(lines.length));
  const fitting = lines.findIndex((line) => (left -= Buffer.byteLength(line)) < 0);
  const problems = lines.slice(fitting).filter((line) => /^\| \d/.test(line)).length;
  return lines.slice(0, fitting).join('') + rest(problems);
}

function rest(problems: number): string {
  return `\n${counted(problems, 'more problem')} in the log of this step\n`;
}
