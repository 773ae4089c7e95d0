import type { Run, Text } from '../../../model.ts';
import { isBlank, offsetIn, type Line } from '../lines/line.ts';

/** The text of a literal block: its lines joined by `\n`, without blank lines at the end. */
export function literalText(lines: readonly Line[]): Text {
  let count = lines.length;
  while (count > 0 && isBlank(lines[count - 1]!)) count--;
  let value = '';
  const runs: Run[] = [];
  for (const [index, line] of lines.slice(0, count).entries()) {
    if (index > 0) value += '\n';
    addRuns(runs, line, value.length);
    value += line.text;
  }
  return { value, runs };
}

function addRuns(runs: Run[], line: Line, at: number): void {
  if (line.text === '') return;
  if (line.offsets === undefined) {
    runs.push({ at, start: line.start, length: line.text.length });
    return;
  }
  for (let from = 0; from < line.text.length;) {
    let to = from + 1;
    while (to < line.text.length && offsetIn(line, to) === offsetIn(line, to - 1) + 1) to++;
    runs.push({ at: at + from, start: offsetIn(line, from), length: to - from });
    from = to;
  }
}
