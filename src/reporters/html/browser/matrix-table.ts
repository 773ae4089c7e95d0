import type { MatrixCell, State } from '../matrix.ts';
import { openCell, openCode } from './cell-dialog.ts';
import { canon, matrix, problems } from './contents.ts';
import { counted, element } from './element.ts';
import { isNarrowed, isOfOneState, isOfState, isShown, ordered, passes, passing } from './filters.ts';
import { legend } from './legend.ts';

const { codes, rows } = matrix;

const buttons = rows.map(({ cells }, row) => cells.map((_, column) => cellButton(row, column)));
const rowTotals = rows.map(() => element('td', { class: 'total' }));
const codeTotals = codes.map(() => element('td'));
const allTotal = element('td', { class: 'total' });
const lines = rows.map(({ service }, row) => element('tr', {},
  element('th', { scope: 'row' }, element('bdi', {}, service)), rowTotals[row],
  ...buttons[row]!.map((button) => element('td', {}, button))));

const body = element('tbody', {}, ...lines);

/** The matrix table, before `paintMatrix` fills it. */
export function matrixTable(): HTMLElement {
  const headers = codes.map((code, column) => {
    const button = element('button', { type: 'button', title: canon.entries[code]?.phrase ?? 'not in the canon' }, String(code));
    button.addEventListener('click', () => openCode(column));
    return element('th', { scope: 'col', 'data-class': String(Math.floor(code / 100)) }, button);
  });
  const table = element('table', { class: 'matrix' },
    element('caption', {}, 'Services by status codes. Arrow keys move, Enter shows what a cell holds'),
    element('thead', {},
      element('tr', {}, element('th', { scope: 'col' }, 'Service'), element('th', { scope: 'col', class: 'total' }, 'Problems'), ...headers),
      element('tr', { class: 'totals' }, element('th', { scope: 'row' }, 'All services'), allTotal, ...codeTotals)),
    body);
  table.addEventListener('keydown', moveBetweenCells);
  return element('div', { class: 'scroll', role: 'region', 'aria-label': 'Matrix' }, table);
}

function cellButton(row: number, column: number): HTMLButtonElement {
  const button = element('button', { type: 'button', tabindex: row === 0 && column === 0 ? '0' : '-1' });
  button.dataset['at'] = `${row} ${column}`;
  button.addEventListener('click', () => openCell(row, column));
  return button;
}

/** Fills the matrix with what passes the filters. */
export function paintMatrix(): void {
  const narrowed = isNarrowed() || isOfOneState();
  const counts = codes.map(() => 0);
  for (const [row, { service: name, cells, others, total }] of rows.entries()) {
    lines[row]!.hidden = !isShown(name);
    for (const [column, cell] of cells.entries()) {
      paintCell(buttons[row]![column]!, cell, `${codes[column]}, ${name}`);
      counts[column]! += passing(cell.problems);
    }
    const found = passing([...others, ...cells.flatMap((cell) => cell.problems)]);
    rowTotals[row]!.textContent = String(narrowed ? found : total);
  }
  body.replaceChildren(...shownRows().map((row) => lines[row]!));
  for (const [column, count] of counts.entries()) codeTotals[column]!.textContent = String(count);
  allTotal.textContent = String(problems.filter((_, index) => passes(index)).length);
  const visible = shownRows().find((row) => isShown(rows[row]!.service)) ?? 0;
  for (const button of buttons.flat()) button.tabIndex = -1;
  if (buttons[visible]?.[0] !== undefined) buttons[visible][0].tabIndex = 0;
}

/** The rows from top to bottom, by their index. */
function shownRows(): readonly number[] {
  return ordered(rows.map(({ total }, row) => ({ total, row }))).map(({ row }) => row);
}

function paintCell(button: HTMLButtonElement, { state, problems: indices }: MatrixCell, name: string): void {
  const count = passing(indices);
  button.dataset['state'] = state ?? 'none';
  button.classList.toggle('faint', !isOfState(state) || (count === 0 && isNarrowed()));
  button.setAttribute('aria-label', `${name}: ${state ?? 'not stated'}${count === 0 ? '' : `, ${counted(count, 'problem')}`}`);
  button.title = button.getAttribute('aria-label') ?? '';
  button.replaceChildren(state === undefined ? '' : legend[state][0]);
  if (count > (passingStates.has(state) ? 0 : 1)) button.append(element('sup', {}, String(count)));
}

/** States without a problem of their own: in these cells even a single problem gets a number. */
const passingStates: ReadonlySet<State | undefined> = new Set([undefined, 'canonical', 'accepted', 'extra']);

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Home: [0, -Infinity], End: [0, Infinity],
};

/** Only one cell is in the tab order: the last one with the focus. */
function moveBetweenCells(event: KeyboardEvent): void {
  const from = event.target;
  const step = steps[event.key];
  if (step === undefined || !(from instanceof HTMLButtonElement) || from.dataset['at'] === undefined) return;
  event.preventDefault();
  const [row = 0, column = 0] = from.dataset['at'].split(' ').map(Number);
  const visible = shownRows().filter((at) => isShown(rows[at]!.service));
  const down = visible[Math.min(visible.length - 1, Math.max(0, visible.indexOf(row) + step[0]))] ?? row;
  focusCell(down, Math.min(codes.length - 1, Math.max(0, column + step[1])));
}

function focusCell(row: number, column: number): void {
  const target = buttons[row]?.[column];
  if (target === undefined) return;
  for (const button of document.querySelectorAll('.matrix button[tabindex="0"]')) button.setAttribute('tabindex', '-1');
  target.tabIndex = 0;
  target.focus();
}
