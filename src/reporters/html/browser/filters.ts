import type { ProblemShown } from '../contents.ts';
import { matrix, problems } from './contents.ts';
import { counted, element } from './element.ts';

/** The choice of the rule whose problems are shown. */
export const ruleChoice = choice('rule', 'All rules', problems.map(({ rule }) => rule));
const serviceChoice = choice('service', 'All services', [], matrix.rows.map(({ service, total }) => [service, total]));
const shownCount = element('output', { for: 'rule service' });

/** A choice of one name or all, each with its number of problems. */
function choice(
  name: string, all: string, occurrences: readonly string[], given?: readonly (readonly [string, number])[],
): HTMLSelectElement {
  const counts = new Map<string, number>();
  for (const each of occurrences) counts.set(each, (counts.get(each) ?? 0) + 1);
  const names = given ?? [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return element('select', { id: name }, element('option', { value: '' }, all),
    ...names.map(([each, count], at) => element('option', { value: String(at), 'data-name': each }, `${each} (${count})`)));
}

/** The chosen name; undefined for all. */
export function chosen(select: HTMLSelectElement): string | undefined {
  return select.selectedOptions[0]?.dataset['name'];
}

/**
 * The choices of rule and service, and the number of problems that pass both; `changed` is called after each change.
 */
export function filters(changed: () => void): HTMLElement {
  for (const select of [ruleChoice, serviceChoice]) select.addEventListener('change', changed);
  return element('form', { class: 'filters' },
    element('label', {}, 'Rule ', ruleChoice), element('label', {}, 'Service ', serviceChoice), shownCount);
}

/** Whether a problem passes the filters. */
export function passes({ rule, service }: ProblemShown): boolean {
  return (chosen(ruleChoice) ?? rule) === rule && isShown(service);
}

/** Whether a service passes the filters; a page without a service passes unless one is chosen. */
export function isShown(service: string | undefined): boolean {
  return (chosen(serviceChoice) ?? service) === service;
}

/** Shows how many problems pass the filters. */
export function tellShown(count: number): void {
  shownCount.textContent = counted(count, 'problem');
}

/** How many of these problems pass the filters. */
export function passing(indices: readonly number[]): number {
  return indices.filter((index) => passes(problems[index]!)).length;
}
