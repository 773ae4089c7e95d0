import type { ProblemShown, StretchShown } from '../contents.ts';
import { pagesOfRules } from './contents.ts';
import { element } from './element.ts';

/** A list of problems, each with its place, word difference and related places; those told with others are told once. */
export function listOnce(shown: readonly ProblemShown[]): HTMLElement {
  return problemList(shown.filter(({ told }) => told !== true).map((problem) => ({ ...problem, ...problem.once })));
}

/** A list of problems, each with its place, word difference and related places. */
export function problemList(shown: readonly ProblemShown[]): HTMLElement {
  return element('ul', { class: 'found' }, ...shown.map((problem) => element('li', { class: problem.severity },
    element('p', { class: 'message' }, element('bdi', {}, problem.message)),
    problem.diff === undefined ? undefined : element('p', { class: 'words diff' }, ...problem.diff.flatMap(stretch)),
    element('p', { class: 'source' }, element('b', {}, problem.severity), ' ', ruleName(problem.rule), ' ',
      place(problem.file, problem.line, problem.column)),
    problem.declined === undefined ? undefined : element('p', { class: 'source' }, `not fixed: ${problem.declined}`),
    ...(problem.related ?? []).map(({ file, line, message }) =>
      element('p', { class: 'source' }, 'see ', place(file, line), ' ', element('bdi', {}, message))))));
}

function ruleName(rule: string): HTMLElement {
  const page = pagesOfRules[rule];
  return page === undefined ? element('span', { class: 'rule' }, rule) : element('a', { class: 'rule', href: page, rel: 'noreferrer' }, rule);
}

function stretch(part: StretchShown): readonly Node[] {
  if (typeof part === 'string') return [document.createTextNode(part)];
  const [page, model] = part;
  return [...(page === '' ? [] : [element('del', {}, page)]), ...(model === '' ? [] : [element('ins', {}, model)])];
}

/** A place as `file:line:column`. */
export function place(file: string, line: number, column?: number): HTMLElement {
  return element('code', { class: 'place' }, `${file}:${line}${column === undefined ? '' : `:${column}`}`);
}
