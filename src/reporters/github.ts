import type { Problem, Report, Severity } from '../model.ts';
import { lineOf } from './compact.ts';
import { printable } from './printable.ts';
import { colourless } from './reporter.ts';
import type { Reporter, Style } from './reporter.ts';
import { summaryLines } from './summary.ts';
import { harmless } from '../text/harmless.ts';
import { counted } from '../text/counted.ts';
import { problemsOnce } from './told-once.ts';
import { wordingOf } from './wording.ts';

/**
 * Workflow commands for GitHub Actions, what repeats told once, errors first, as many of each severity as GitHub shows.
 * The others and the summary follow as plain lines of the log, which no page can turn into a command.
 */
export const github = {
  audience: 'GitHub Actions: annotations of the changed lines, errors first, as many as GitHub shows, the others in the log',
  notation: 'commands',
  write,
} satisfies Reporter;

function write(report: Report, { annotations = maxAnnotations }: Partial<Style> = {}): string {
  const problems = problemsOnce(report.problems);
  const groups = (['error', 'warning'] as const).map((severity) => problems.filter((each) => each.severity === severity));
  const shown = groups.flatMap((group) => group.slice(0, annotations));
  const unshown = groups.flatMap((group) => group.slice(annotations));
  const more = unshown.length === 0 ? [] : [`and ${counted(unshown.length, 'more problem')}:`];
  const plainLines = [...unshown.map(lineOf), ...summaryLines(report, colourless)];
  const annotated = shown.map((problem) => harmless(commandOf(problem), 'commands'));
  const others = harmless([...more, ...plainLines].join('\n'), 'lines');
  return [...annotated, others].map((line) => `${line}\n`).join('');
}

/** GitHub shows this many errors and this many warnings for one step, and drops the rest silently. */
const maxAnnotations = 10;
/** In UTF-16 code units; GitHub cuts a message here. */
const longestMessage = 4096;

function commandOf(problem: Problem): string {
  const { place: { file, line, column, endLine, endColumn }, severity, rule } = problem;
  // GitHub accepts no columns for a range of several lines
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = Object.entries({ file, line, endLine, ...columns, title: rule })
    .map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${commands[severity]} ${properties.join(',')}::${data(wordingOf(problem).join('\n').slice(0, longestMessage))}`;
}

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning' };

function property(text: string): string {
  return data(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
