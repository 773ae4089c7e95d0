import type { LongReport, Problem } from '../model.ts';
import { each } from '../text/each.ts';
import { inPieces } from './in-pieces.ts';
import { pagesOf } from './pages.ts';
import { wordingOf } from './wording.ts';
import { xmlDocument } from './xml.ts';
import type { Element } from './xml.ts';

/** The XML of Checkstyle, which many CI servers and review bots read. */
export const checkstyle = inPieces({ audience: 'CI servers and review bots', notation: 'xml', pieces });

function pieces({ problems }: LongReport): Iterable<string> {
  return xmlDocument({ name: 'checkstyle', attributes: { version: '4.3' } }, each(pagesOf(problems), fileOf));
}

function fileOf(page: readonly Problem[]): Element {
  return { name: 'file', attributes: { name: page[0]!.place.file }, content: page.map(errorOf) };
}

function errorOf(problem: Problem): Element {
  const { place: { line, column }, severity, rule } = problem;
  const message = wordingOf(problem).join('\n');
  return { name: 'error', attributes: { line, column, severity, message, source: `canonlint.${rule}` } };
}
