import { counted, element } from '../../../reporters/html/browser/element.ts';
import { legend } from '../../../reporters/html/browser/legend.ts';
import type { MatrixCell, State } from '../../../reporters/html/matrix.ts';
import type { Findings } from '../findings.ts';
import { problemList } from './problems.ts';
import type { Acts } from './problems.ts';

/** A cell that somebody has opened. */
export interface OpenCell {
  readonly service: string;
  readonly code: number;
}

/** The drift of the services: a row for each, a column for each code; what a cell holds is shown beside it. */
export function driftMatrix(findings: Findings, acts: Acts, opened: OpenCell | undefined, tellOpened: (cell: OpenCell) => void): HTMLElement {
  const { matrix: { codes, rows, totals }, canon } = findings;
  const beside = element('div', { class: 'cell', 'aria-live': 'polite' });
  const open = (row: number, column: number): void => {
    beside.replaceChildren(...cellShown(findings, row, column, acts));
    tellOpened({ service: rows[row]!.service, code: codes[column]! });
  };
  const buttons = rows.map(({ service, cells }, down) => cells.map((cell, right) => {
    const button = cellButton(cell, `${codes[right]}, ${service}`);
    button.addEventListener('click', () => {
      open(down, right);
      beside.firstElementChild?.scrollIntoView({ block: 'nearest' });
    });
    return button;
  }));
  const [row, column] = [rows.findIndex(({ service }) => service === opened?.service), codes.indexOf(opened?.code ?? 0)];
  const isOpen = row >= 0 && column >= 0;
  const inOrder = isOpen ? buttons[row]?.[column] : buttons[0]?.[0];
  if (inOrder !== undefined) inOrder.tabIndex = 0;
  if (isOpen) open(row, column);
  const table = element('table', { class: 'matrix' },
    element('caption', {}, 'Services by status codes. Arrow keys move, Enter shows what a cell holds'),
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Service'),
      ...codes.map((code, at) => element('th', { scope: 'col', title: `${canon.entries[code]?.phrase ?? 'not in the canon'}: ${counted(totals[at]!, 'problem')}` }, String(code))))),
    element('tbody', {}, ...rows.map(({ service }, at) => element('tr', {},
      element('th', { scope: 'row' }, element('bdi', {}, service)), ...buttons[at]!.map((button) => element('td', {}, button))))));
  table.addEventListener('keydown', (event) => moveBetween(buttons, event));
  const states = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ state }) => state ?? [])));
  return element('div', { class: 'drift' },
    element('div', { class: 'scroll', role: 'region', 'aria-label': 'Matrix', tabindex: '0' }, table), legendOf(states), beside);
}

function cellButton({ state, problems }: MatrixCell, name: string): HTMLButtonElement {
  const words = `${name}: ${state ?? 'not stated'}${problems.length === 0 ? '' : `, ${counted(problems.length, 'problem')}`}`;
  return element('button', { type: 'button', tabindex: '-1', 'data-state': state ?? 'none', 'aria-label': words, title: words }, state === undefined ? '' : legend[state][0]);
}

function legendOf(states: ReadonlySet<State>): HTMLElement {
  const known = Object.entries(legend).filter(([state]) => states.has(state as State)); // its keys are the states
  return element('ul', { class: 'legend', 'aria-label': 'Legend' }, ...known.map(([state, [mark, meaning]]) => element('li', {},
    element('span', { class: 'mark', 'data-state': state }, mark), element('span', {}, element('b', {}, state), ` ${meaning}`))));
}

/** What a service says of a code, and what is wrong with it. */
function cellShown({ matrix: { codes, rows }, canon, problems }: Findings, row: number, column: number, acts: Acts): readonly Node[] {
  const code = codes[column]!;
  const { service, cells } = rows[row]!;
  const { statements, problems: indices } = cells[column]!;
  const { phrase, description } = canon.entries[code] ?? {};
  return [
    element('h3', {}, `${code} ${phrase ?? ''} in `, element('bdi', {}, service)),
    element('dl', {},
      ...statements.flatMap(({ phrase: name, text, file, line }) => [
        element('dt', {}, element('bdi', {}, `${file}:${line}`)), element('dd', {}, [name, text].filter((each) => each !== undefined && each !== '').join(': ') || 'the code alone'),
      ]),
      element('dt', {}, `canon ${canon.name}`), element('dd', {}, description ?? 'no description of this code')),
    ...indices.length === 0 ? [] : [problemList(indices.map((index) => problems[index]!), acts)],
  ];
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Home: [0, -Infinity], End: [0, Infinity],
};

/** Only one cell is in the tab order: the last one with the focus. */
function moveBetween(buttons: readonly (readonly HTMLButtonElement[])[], event: KeyboardEvent): void {
  const step = steps[event.key];
  const row = buttons.findIndex((cells) => cells.includes(event.target as HTMLButtonElement));
  if (step === undefined || row < 0) return;
  event.preventDefault();
  const column = buttons[row]!.indexOf(event.target as HTMLButtonElement);
  const down = Math.max(0, Math.min(buttons.length - 1, row + step[0]));
  const target = buttons[down]![Math.max(0, Math.min(buttons[down]!.length - 1, column + step[1]))]!;
  for (const button of buttons.flat()) button.tabIndex = -1;
  target.tabIndex = 0;
  target.focus();
}
