import type { Place, Problem, Related, Report, Severity } from '../model.ts';
import { harmless } from '../text/harmless.ts';
import { byteRanges } from './byte-columns.ts';
import type { ByteRange } from './byte-columns.ts';
import { pagesOf } from './pages.ts';
import { printable } from './printable.ts';
import type { ReportContext, Reporter, Style } from './reporter.ts';
import { wordingOf } from './wording.ts';

/** The diagnostic format of reviewdog, which comments on pull requests. A fix becomes a suggestion. */
export const rdjson = { audience: 'reviewdog, with fixes as suggestions', notation: 'json', needs: ['pages'], write } satisfies Reporter;

function write({ problems }: Report, _style: Style, context: ReportContext): string {
  const diagnostics = pagesOf(problems).flatMap((page) => {
    const rangeOf = byteRanges(context.sourceOf(page[0]!.place.file));
    return page.map((problem) => diagnosticOf(problem, rangeOf, context));
  });
  return `${harmless(JSON.stringify({ source: { name: 'canonlint' }, diagnostics }, undefined, 2), 'json')}\n`;
}

function diagnosticOf(problem: Problem, rangeOf: (place: Place) => ByteRange, { replacementOf }: ReportContext) {
  const { place, rule, severity, related } = problem;
  const replacement = replacementOf(problem);
  return {
    message: wordingOf(problem).join('\n'),
    location: { path: place.file, range: rangeOf(place) },
    severity: severities[severity],
    code: { value: rule },
    suggestions: replacement && [{ range: rangeOf(replacement.place), text: replacement.text }],
    related_locations: related?.map(relatedLocation),
  };
}

const severities: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING' };

/** With its line only: the source of its page may not be available. */
function relatedLocation({ place: { file, line }, message }: Related) {
  return { message: printable(message), location: { path: file, range: { start: { line } } } };
}
