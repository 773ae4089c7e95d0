import type { Literal, Run, Span, Text } from '../../../model.ts';
import { literalOf as lateLiteral } from '../../late.ts';

/** A literal block of lines; read on first access. */
export function literalOf(source: string, lines: readonly Span[]): Literal {
  const [first] = lines;
  return lateLiteral(() => (first === undefined ? '' : source.slice(first.start, first.end)), () => literalText(source, lines));
}

/** The text of a literal block: its lines joined by `\n`, without blank lines at the end. */
function literalText(source: string, lines: readonly Span[]): Text {
  let count = lines.length;
  while (count > 0 && source.slice(lines[count - 1]!.start, lines[count - 1]!.end).trim() === '') count--;
  const values: string[] = [];
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end } of lines.slice(0, count)) {
    values.push(source.slice(start, end));
    if (end > start) runs.push({ at, start, length: end - start });
    at += end - start + 1;
  }
  return { value: values.join('\n'), runs };
}
