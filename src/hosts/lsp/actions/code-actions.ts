import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import type { Problem } from '../../../model.ts';
import { quoted, titleOf } from '../../fix-titles.ts';
import { diagnosticOf } from '../diagnostics/diagnostic.ts';
import { problemsOn } from '../diagnostics/page-diagnostics.ts';
import type { Turns } from '../turns.ts';
import type { OpenPage, Session } from '../session.ts';
import { accepted } from './accept-wording.ts';
import { fixedFor, fixedPages } from './fixes.ts';
import { known } from './known-problem.ts';
import { silenced } from './silence.ts';
import { workspaceEdit } from './workspace-edit.ts';
import type { ChangedPage } from './workspace-edit.ts';

/** The kind of the action that repairs a page as `--fix` does. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.canonlint`;

/** The kinds of all actions, for the client. */
export const codeActionKinds: CodeActionKind[] = [CodeActionKind.QuickFix, fixAllKind];

/** With more problems under a selection, only their fixes are offered. */
const mostProblems = 4;

/** What can be done about the problems in a range of a page. */
export async function codeActionsFor({ textDocument: { uri }, range, context }: CodeActionParams, session: Session, pace: Turns): Promise<CodeAction[]> {
  const page = await session.pageAt(uri, pace);
  if (page === undefined) return [];
  const isWanted = (kind: string): boolean => context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const problems = await problemsOn(page);
  const span = page.positions.spanOf(range);
  const here = problems.filter(({ place }) => place.start <= span.end && span.start <= place.end);
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix)) {
    for (const problem of here) {
      pace.check();
      actions.push(...await quickFixes(problem, page, context.diagnostics, here.length <= mostProblems, session));
      await pace.breathe();
    }
  }
  if (isWanted(fixAllKind) && problems.some(({ fix }) => fix?.safe === true)) {
    actions.push(await withEdit({ title: 'Repair what nobody could object to on this page', kind: fixAllKind }, { uri }, page, session));
  }
  return actions.toSorted((one, other) => Number(other.isPreferred === true) - Number(one.isPreferred === true));
}

/** An action with the changes that it was offered without. */
export async function resolvedAction(action: CodeAction, session: Session, pace: Turns): Promise<CodeAction> {
  const { uri } = (action.data ?? {}) as Partial<Deferred>; // the server has made it
  const page = uri === undefined ? undefined : await session.pageAt(uri, pace);
  return page === undefined ? action : { ...action, ...await editFor(action.data as Deferred, page, session) };
}

/** What the server needs to find the changes of an action: the page, and the problem that the action repairs, if it is about one. */
interface Deferred {
  readonly uri: string;
  readonly rule?: string;
  readonly start?: number;
  readonly message?: string;
}

async function quickFixes(problem: Problem, page: OpenPage, told: readonly Diagnostic[], withOthers: boolean, session: Session): Promise<readonly CodeAction[]> {
  const diagnostic = diagnosticOf(problem, page.view, session);
  const same = told.filter(({ code, message, range: { start } }) =>
    code === problem.rule && message === problem.message && start.line === diagnostic.range.start.line && start.character === diagnostic.range.start.character);
  const action = { kind: CodeActionKind.QuickFix, diagnostics: same.length > 0 ? same : [diagnostic] };
  const { fix, rule, place: { start }, message } = problem;
  const fixes = fix === undefined ? [] : [await withEdit(
    { ...action, title: titleOf(problem), ...fix.safe && { isPreferred: true } }, { uri: session.addressOf(page.path), rule, start, message }, page, session,
  )];
  const others = withOthers ? await otherActions(problem, page) : [];
  return [
    ...fixes.filter(({ edit, data }) => edit !== undefined || data !== undefined),
    ...others.flatMap(({ title, changed }) => {
      const edit = workspaceEdit([changed], page.view, session);
      return edit === undefined ? [] : [{ ...action, title, edit }];
    }),
  ];
}

/** What can be done about a problem other than to repair it. */
async function otherActions(problem: Problem, page: OpenPage): Promise<readonly { readonly title: string; readonly changed: ChangedPage }[]> {
  const canon = await accepted(problem, page);
  const comment = silenced(problem, page);
  const baseline = await known(problem, page);
  return [
    ...canon === undefined ? [] : [{ title: `Accept ${quoted(problem.actual ?? '')} in the canon`, changed: canon }],
    ...comment === undefined ? [] : [{ title: `Silence ${problem.rule} here, because …`, changed: comment }],
    ...baseline === undefined ? [] : [{ title: 'Add the problem to the baseline', changed: baseline }],
  ];
}

/** An action with its changes, unless the client asks for them later: finding them takes longer than all else. */
async function withEdit(action: CodeAction, deferred: Deferred, page: OpenPage, session: Session): Promise<CodeAction> {
  return session.abilities.resolvesEdits ? { ...action, data: deferred } : { ...action, ...await editFor(deferred, page, session) };
}

async function editFor({ rule, start, message }: Deferred, page: OpenPage, session: Session): Promise<Pick<CodeAction, 'edit'>> {
  const problem = rule === undefined ? undefined : (await problemsOn(page)).find((each) =>
    each.rule === rule && each.place.start === start && each.message === message);
  if (rule !== undefined && problem === undefined) return {};
  const changed = problem === undefined ? await fixedPages(page, 'safe') : await fixedFor(problem, page);
  const edit = workspaceEdit(changed, page.view, session);
  return edit === undefined ? {} : { edit };
}
