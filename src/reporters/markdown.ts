import type { Problem, Related, Report } from '../model.ts';
import { each } from '../text/each.ts';
import { harmless } from '../text/harmless.ts';
import { pagesOf } from './pages.ts';
import { printable } from './printable.ts';
import { colourless } from './reporter.ts';
import type { Addresses, ReportContext, Reporter, Style } from './reporter.ts';
import { summaryLines } from './summary.ts';
import { problemsOnce } from './told-once.ts';
import { wellFormed } from './well-formed.ts';
import { wordingOf } from './wording.ts';

/**
 * A table of problems for each page in GitHub and GitLab Markdown, for a job summary or a comment. Text from pages is
 * inside `<code>`, so that it makes no mentions or links, and characters with a meaning in Markdown or HTML are
 * escaped.
 */
export const markdown = { audience: 'the summary of a CI job, or a comment', notation: 'markdown', write } satisfies Reporter;

function write(report: Report, _style: Style, { addresses }: ReportContext): string {
  const [verdict = '', ...read] = summaryLines(report, colourless).map((line) => line.trim());
  const head = `**canonlint**: ${[verdict, ...read].join('; ').replace(markupInProse, byNumber)}`;
  return harmless(`${[head, ...each(pagesOf(problemsOnce(report.problems)), (problems) => pageText(problems, addresses))].join('\n\n')}\n`, 'markdown');
}

function pageText(problems: readonly Problem[], addresses: Addresses): string {
  return [
    `### ${code(problems[0]!.place.file)}`,
    '',
    '| place | severity | problem | rule |',
    '|---|---|---|---|',
    ...problems.map((problem) => rowOf(problem, addresses.pageOfRule(problem.rule))),
  ].join('\n');
}

function rowOf(problem: Problem, page: string | undefined): string {
  const { place: { line, column }, severity, rule, related = [] } = problem;
  const lines = [...wordingOf(problem).map(code), ...related.map(relatedText)];
  return `| ${line}:${column} | ${severity} | ${lines.join('<br>')} | ${page === undefined ? code(rule) : `<a href="${page}">${code(rule)}</a>`} |`;
}

function relatedText({ place: { file, line, column }, message }: Related): string {
  return `see ${code(`${file}:${line}:${column}`)} ${code(message)}`;
}

function code(text: string): string {
  const plain = wellFormed(printable(text)).replace(markupCharacters, byNumber);
  return `<code>${plain}</code>`;
}

function byNumber(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** Characters with a meaning in Markdown, its extensions or HTML. */
const markupCharacters = /[!#$%&*+:<>@[\\\]^_`{|}~]|(?<=www)\./gi;

/** The same but for signs that have a meaning at other places only. The name of a canon is in the summary. */
const markupInProse = /[!#$&*<>@[\\\]^_`{|}~]|:(?=\/\/)|(?<=www)\./gi;
