/** One table of the document, with its bounds. */
export interface Section {
  readonly title: string;
  /** What is measured, in one or two sentences. */
  readonly about: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly bounds?: readonly Bound[];
}

/** A figure and its limit; NaN if it could not be measured. */
export interface Bound {
  readonly name: string;
  readonly figure: number;
  readonly most: number;
  readonly unit: '×' | 'MB';
}

/** A section as Markdown; the first column has words, the others figures. */
export function sectionText({ title, about, head, rows }: Section): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = `|---|${'---:|'.repeat(head.length - 1)}`;
  return [`## ${title}`, '', about, '', line(head), rule, ...rows.map(line), ''].join('\n');
}

/** One line that says for each bound whether it is met. */
export function boundsText(bounds: readonly Bound[]): string {
  const judged = bounds.map(({ name, figure, most, unit }) => {
    if (Number.isNaN(figure)) return `${name}, at most ${most} ${unit}: not measurable`;
    const written = unit === 'MB' ? figure.toFixed(0) : figure.toFixed(2);
    return `${name} ${written} ${unit}, at most ${most} ${unit}: ${figure <= most ? 'met' : '**not met**'}`;
  });
  return `Bounds: ${judged.join('; ')}.`;
}

/** Formats milliseconds. */
export function inMilliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`;
}

/** Formats an integer with separated thousands. */
export function grouped(number: number): string {
  return number.toLocaleString('en');
}

/** Formats bytes as megabytes of 1,000,000. */
export function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 10e6 ? 2 : 0)} MB`;
}
