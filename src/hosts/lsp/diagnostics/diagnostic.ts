import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver';
import type { Problem } from '../../../model.ts';
import { addresses } from '../../output/addresses.ts';
import type { ProjectView } from '../../../engine/live/view.ts';
import type { Session } from '../session.ts';

/** The name under which an editor shows what canonlint found. */
export const source = 'canonlint';

/** A problem as the protocol has it: its rule is the code, with a link to the page about it. */
export function diagnosticOf(problem: Problem, view: ProjectView, session: Session): Diagnostic {
  const { place, rule, severity, message, related = [] } = problem;
  const href = addresses.pageOfRule(rule);
  const tags = tagsOf[rule];
  return {
    range: session.rangeOf(place, view),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: rule,
    ...href !== undefined && { codeDescription: { href } },
    source,
    message,
    ...tags !== undefined && { tags },
    ...related.length > 0 && { relatedInformation: related.map((each) => ({ location: session.locationOf(each.place, view), message: each.message })) },
  };
}

/** How an editor shows words besides underlining them: faded, or struck through. */
const tagsOf: Readonly<Record<string, DiagnosticTag[]>> = {
  'needless-comment': [DiagnosticTag.Unnecessary],
  'outdated-phrase': [DiagnosticTag.Deprecated],
};
