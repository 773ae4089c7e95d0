import type { LongReport, Place, Problem, Related, Severity } from '../model.ts';
import { byteRanges } from './byte-columns.ts';
import type { ByteRange } from './byte-columns.ts';
import { inPieces } from './in-pieces.ts';
import { jsonList } from './json-pieces.ts';
import { pagesOf } from './pages.ts';
import { printable } from './printable.ts';
import { relatedForPrograms } from './related.ts';
import type { ReportContext, Style } from './reporter.ts';
import { wordingOf } from './wording.ts';

/** The diagnostic format of reviewdog, which comments on pull requests. A fix becomes a suggestion. */
export const rdjson = inPieces({ audience: 'reviewdog, with fixes as suggestions', notation: 'json', needs: ['pages'], pieces });

function* pieces({ problems }: LongReport, _style: Style, context: ReportContext): Iterable<string> {
  yield '{\n  "source": {\n    "name": "canonlint"\n  },\n  "diagnostics": ';
  yield* jsonList(diagnosticsOf(problems, context), '  ');
  yield '\n}\n';
}

function* diagnosticsOf(problems: Iterable<Problem>, context: ReportContext): Iterable<object> {
  for (const page of pagesOf(problems)) {
    const rangeOf = byteRanges(context.sourceOf(page[0]!.place.file));
    for (const problem of page) yield diagnosticOf(problem, rangeOf, context);
  }
}

function diagnosticOf(problem: Problem, rangeOf: (place: Place) => ByteRange, { replacementOf }: ReportContext) {
  const { place, rule, severity } = problem;
  const replacement = replacementOf(problem);
  return {
    message: wordingOf(problem).join('\n'),
    location: { path: place.file, range: rangeOf(place) },
    severity: severities[severity],
    code: { value: rule },
    suggestions: replacement && [{ range: rangeOf(replacement.place), text: replacement.text }],
    related_locations: relatedForPrograms(problem)?.map(relatedLocation),
  };
}

const severities: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING' };

/** With its line only: the source of its page may not be available. */
function relatedLocation({ place: { file, line }, message }: Related) {
  return { message: printable(message), location: { path: file, range: { start: { line } } } };
}
