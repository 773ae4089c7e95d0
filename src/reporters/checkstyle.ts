import type { Problem, Report } from '../model.ts';
import { pagesOf } from './pages.ts';
import type { Reporter } from './reporter.ts';
import { wordingOf } from './wording.ts';
import { xmlDocument } from './xml.ts';
import type { Element } from './xml.ts';

/** The XML of Checkstyle, which many CI servers and review bots read. */
export const checkstyle = { audience: 'CI servers and review bots', notation: 'xml', write } satisfies Reporter;

function write({ problems }: Report): string {
  const files = pagesOf(problems).map((page): Element => ({
    name: 'file',
    attributes: { name: page[0]!.place.file },
    content: page.map(errorOf),
  }));
  return xmlDocument({ name: 'checkstyle', attributes: { version: '4.3' }, content: files });
}

function errorOf(problem: Problem): Element {
  const { place: { line, column }, severity, rule } = problem;
  const message = wordingOf(problem).join('\n');
  return { name: 'error', attributes: { line, column, severity, message, source: `canonlint.${rule}` } };
}
