import type { ProblemShown } from '../contents.ts';
import type { MatrixRow, State } from '../matrix.ts';
import { matrix, problems } from './contents.ts';
import { counted, element } from './element.ts';
import { legend } from './legend.ts';

const serviceOrder = element('select', { id: 'order' },
  element('option', { value: 'name' }, 'name'), element('option', { value: 'problems' }, 'problems'));
const ruleChoice = choice('rule', 'All rules', countsOf(problems.map(({ rule }) => rule)));
const severityChoice = choice('severity', 'All severities', countsOf(problems.map(({ severity }) => severity)));
const serviceChoice = choice('service', 'All services', matrix.rows.map(({ service, total }) => [service, total]));
const states = statesOfProblems();
const texts = problems.map(textOf);
const stateChoice = choice('state', 'All states', statesInOrder());
const search = element('input', { type: 'search', id: 'search', placeholder: 'words, pages, rules', autocomplete: 'off' });
const shownCount = element('output', { for: 'rule severity state service search' });

/** A choice of one name or all, each with a number. */
function choice(name: string, all: string, names: readonly (readonly [string, number])[]): HTMLSelectElement {
  return element('select', { id: name }, element('option', { value: '' }, all),
    ...names.map(([each, count], at) => element('option', { value: String(at), 'data-name': each }, `${each} (${count})`)));
}

/** How often each name occurs, by name. */
function countsOf(occurrences: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const each of occurrences) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** The state of the cell of each problem, by index. */
function statesOfProblems(): ReadonlyMap<number, State> {
  const found = new Map<number, State>();
  for (const { cells } of matrix.rows) {
    for (const { state, problems: indices } of cells) if (state !== undefined) for (const index of indices) found.set(index, state);
  }
  return found;
}

/** The states that cells have, worst first, with the number of cells. */
function statesInOrder(): readonly (readonly [string, number])[] {
  const counts = new Map(countsOf(matrix.rows.flatMap(({ cells }) => cells.flatMap(({ state }) => state ?? []))));
  return Object.keys(legend).flatMap((state) => {
    const count = counts.get(state);
    return count === undefined ? [] : [[state, count] as const];
  });
}

/** The chosen name; undefined for all. */
function chosen(select: HTMLSelectElement): string | undefined {
  return select.selectedOptions[0]?.dataset['name'];
}

/** The filters, the order of services and the number of problems that pass; `changed` is called after each change. */
export function filters(changed: () => void): HTMLElement {
  for (const select of [ruleChoice, severityChoice, stateChoice, serviceChoice, serviceOrder]) select.addEventListener('change', changed);
  search.addEventListener('input', changed);
  const form = element('form', { class: 'filters' },
    element('label', {}, 'Search ', search), element('label', {}, 'Rule ', ruleChoice), element('label', {}, 'Severity ', severityChoice),
    element('label', {}, 'State ', stateChoice), element('label', {}, 'Service ', serviceChoice), element('label', {}, 'Order by ', serviceOrder), shownCount);
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
}

/** Whether only some problems of a cell are shown. */
export function isNarrowed(): boolean {
  return [ruleChoice, severityChoice].some((select) => chosen(select) !== undefined) || wanted() !== '';
}

/** Whether only cells of one state are shown in full. */
export function isOfOneState(): boolean {
  return chosen(stateChoice) !== undefined;
}

/** Whether a cell of a state is shown in full. */
export function isOfState(state: State | undefined): boolean {
  return (chosen(stateChoice) ?? state) === state;
}

/** Whether a problem, by its index, passes the filters. */
export function passes(index: number): boolean {
  const problem = problems[index]!;
  const { rule, severity, service } = problem;
  return (chosen(ruleChoice) ?? rule) === rule && (chosen(severityChoice) ?? severity) === severity && isShown(service)
    && isOfState(states.get(index)) && (wanted() === '' || texts[index]!.includes(wanted()));
}

function wanted(): string {
  return search.value.trim().toLowerCase();
}

/** What a search looks at: the message, both wordings, the page and the rule. */
function textOf({ message, rule, file, diff = [] }: ProblemShown): string {
  return [message, rule, file, ...diff.flat()].join('\n').toLowerCase();
}

/** Whether a service passes the filters; a page without a service passes unless one is chosen. */
export function isShown(service: string | undefined): boolean {
  return (chosen(serviceChoice) ?? service) === service;
}

/** The rows in the chosen order: by the names of services as they come, or most problems first. */
export function ordered<Row extends Pick<MatrixRow, 'total'>>(rows: readonly Row[]): readonly Row[] {
  return serviceOrder.value === 'problems' ? rows.toSorted((one, other) => other.total - one.total) : rows;
}

/** Shows how many problems pass the filters. */
export function tellShown(count: number): void {
  shownCount.textContent = counted(count, 'problem');
}

/** How many of these problems pass the filters. */
export function passing(indices: readonly number[]): number {
  return indices.filter(passes).length;
}
