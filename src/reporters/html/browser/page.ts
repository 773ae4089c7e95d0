import type { ProblemShown } from '../contents.ts';
import { dialog } from './cell-dialog.ts';
import { canon, made, matrix, near, problems, summary } from './contents.ts';
import { counted, element } from './element.ts';
import { filters, passes, tellShown } from './filters.ts';
import { legend } from './legend.ts';
import { matrixTable, paintMatrix } from './matrix-table.ts';
import { listOnce } from './problem-list.ts';

function head(): HTMLElement {
  const { errors, warnings, pages, services, tables } = summary;
  const read = `${counted(services, 'service')}, ${counted(pages, 'page')}, ${counted(tables, 'status table')}`;
  return element('header', {},
    element('h1', {}, 'Drift of status codes'),
    element('p', { class: 'read' }, `${read}, held against the canon `, element('bdi', {}, canon.name), canon.why === undefined ? undefined : ': ',
      element('bdi', {}, canon.why ?? '')),
    made === undefined ? undefined : element('p', { class: 'read' }, made),
    near === undefined ? undefined : element('p', { class: 'read' }, near),
    element('p', { class: 'verdict' },
      element('strong', { class: 'error' }, counted(errors, 'error')), ' ',
      element('strong', { class: 'warning' }, counted(warnings, 'warning'))));
}

function legendList(): HTMLElement {
  const known = matrix.rows.flatMap(({ cells }) => cells.flatMap(({ state }) => state ?? []));
  const items = Object.entries(legend).map(([state, [mark, meaning]]) => element('li', {},
    element('span', { class: 'mark', 'data-state': state }, mark),
    element('span', {}, element('b', {}, state), ` ${known.filter((each) => each === state).length}`,
      element('small', {}, meaning))));
  return element('ul', { class: 'legend', 'aria-label': 'Legend' }, ...items);
}

const list = element('div', { class: 'problems' });
const more = element('button', { type: 'button', class: 'more' });
more.addEventListener('click', () => showMore());
/** How many problems are added to the list at a time. */
const portion = 500;
let waiting: readonly ProblemShown[] = [];

function showMore(count = portion): void {
  list.append(listOnce(waiting.slice(0, count)));
  waiting = waiting.slice(count);
  more.hidden = waiting.length === 0;
  more.textContent = `Show more (${counted(waiting.length, 'problem')} left)`;
}

/** Shows what passes the filters. */
function refresh(): void {
  paintMatrix();
  list.replaceChildren();
  waiting = problems.filter((_, index) => passes(index));
  tellShown(waiting.length);
  showMore();
}

const empty = element('p', { class: 'nothing' }, 'No service to show.');
document.body.append(head(), element('main', {},
  legendList(), filters(refresh), matrix.rows.length === 0 ? empty : matrixTable(),
  element('section', {}, element('h2', {}, 'Problems'), list, more)), dialog);
globalThis.addEventListener('beforeprint', () => showMore(Infinity));
refresh();
