import type { Problem, Related, Report } from '../model.ts';
import { harmless } from '../text/harmless.ts';
import { displayWidth, linesWithin, padEnd } from './columns.ts';
import { pagesOf } from './pages.ts';
import { printable } from './printable.ts';
import type { Addresses, Colours, ReportContext, Reporter, Style } from './reporter.ts';
import { summaryLines } from './summary.ts';
import { problemsOnce } from './told-once.ts';
import { wordDiffLines } from './word-diff.ts';

/** The report for people: each page with its problems and word differences, then a summary. */
export const stylish = { audience: 'people at a terminal, with word differences', notation: 'lines', write } satisfies Reporter;

function write(report: Report, style: Style, { addresses }: ReportContext): string {
  const { problems } = report;
  const found = problems.length === 0 ? '' : `${problemsText(problems, style, addresses)}\n`;
  return harmless(`${found}${[...summaryLines(report, style.colours), ...whereToRead(problems, style)].join('\n')}\n`, 'lines');
}

/** How to learn more about a rule. */
function whereToRead([first]: readonly Problem[], { colours }: Style): readonly string[] {
  return first === undefined ? [] : [colours.dim(`  canonlint explain ${first.rule} says more about the rule`)];
}

/** The pages with their problems, what repeats told once, with an empty line between them. */
export function problemsText(problems: readonly Problem[], style: Style, addresses?: Addresses): string {
  return [...pagesOf(problemsOnce(problems))].map((found) => `${pageLines(found, style, addresses).join('\n')}\n`).join('\n');
}

function pageLines(problems: readonly Problem[], style: Style, addresses: Addresses | undefined): readonly string[] {
  const columns = columnsOf(problems, style.width);
  const path = style.colours.underline(printable(problems[0]?.place.file ?? ''));
  return [path, ...problems.flatMap((problem) => problemLines(problem, columns, style, addresses?.pageOfRule(problem.rule)))];
}

/** The widths of the columns on one page, in terminal columns. */
interface ColumnWidths {
  readonly line: number;
  readonly column: number;
  readonly severity: number;
  /** Where messages start. */
  readonly indent: number;
  /** Messages are padded to this width. */
  readonly message: number;
  /** Messages are broken at this width. */
  readonly room: number;
}

function columnsOf(problems: readonly Problem[], width = Infinity): ColumnWidths {
  const line = widest(problems.map(({ place }) => String(place.line)));
  const column = widest(problems.map(({ place }) => String(place.column)));
  const severity = widest(problems.map((problem) => problem.severity));
  const indent = 2 + line + 1 + column + 2 + severity + 2;
  const room = Math.max(minMessageWidth, width - indent - 2 - widest(problems.map(({ rule }) => rule)));
  const messages = problems.map((problem) => printable(problem.message));
  const message = Math.min(room, widest(messages.filter((text) => displayWidth(text) <= maxAlignedWidth)));
  return { line, column, severity, indent, message, room };
}

/** Messages get at least this width, however narrow the terminal is. */
const minMessageWidth = 30;
/** A longer message moves only its own rule name to the right. */
const maxAlignedWidth = 90;

function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, displayWidth(text)), 0);
}

function problemLines(problem: Problem, columns: ColumnWidths, style: Style, page: string | undefined): readonly string[] {
  const message = printable(problem.message);
  const [first = '', ...rest] = linesWithin(message, columns.room).map(({ start, end }) => message.slice(start, end));
  const rule = style.colours.dim(page === undefined || style.link === undefined ? problem.rule : style.link(problem.rule, page));
  const indent = ' '.repeat(columns.indent);
  return [
    `${headOf(problem, columns, style.colours)}${padEnd(first, columns.message)}  ${rule}`,
    ...rest.map((line) => indent + line),
    ...wordDiffLines(problem, style, indent),
    ...reasonLines(problem, style, indent),
    ...(problem.related ?? []).flatMap((related) => relatedLines(related, style, indent)),
  ];
}

/** Why a problem was not fixed. */
function reasonLines({ declined }: Problem, { colours, width = Infinity }: Style, indent: string): readonly string[] {
  if (declined === undefined) return [];
  const text = printable(`not fixed: ${declined}`);
  const lines = linesWithin(text, Math.max(minMessageWidth, width - indent.length));
  return lines.map(({ start, end }) => indent + colours.yellow(text.slice(start, end)));
}

/** The other place, in the form that terminals and editors can open. */
function relatedLines({ place, message }: Related, { colours, width = Infinity }: Style, indent: string) {
  const { file, line, column } = place;
  const text = `see ${printable(file)}:${line}:${column}  ${printable(message)}`;
  const lines = linesWithin(text, Math.max(minMessageWidth, width - indent.length));
  return lines.map(({ start, end }) => indent + colours.dim(text.slice(start, end)));
}

function headOf({ place, severity }: Problem, columns: ColumnWidths, { dim, red, yellow }: Colours): string {
  const at = `${String(place.line).padStart(columns.line)}:${String(place.column).padEnd(columns.column)}`;
  const paint = severity === 'error' ? red : yellow;
  return `  ${dim(at)}  ${paint(severity)}${' '.repeat(columns.severity - severity.length)}  `;
}
