import { counted, element } from '../../../reporters/html/browser/element.ts';
import { legend } from '../../../reporters/html/browser/legend.ts';
import type { MatrixCell, State } from '../../../reporters/html/matrix.ts';
import type { Findings } from '../findings.ts';
import { problemList } from './problems.ts';
import type { Acts } from './problems.ts';

/** The drift of the services: a row for each, a column for each code; what a cell holds is shown below. */
export function driftMatrix(findings: Findings, acts: Acts): HTMLElement {
  const { matrix: { codes, rows, totals }, canon } = findings;
  const below = element('div', { class: 'cell', 'aria-live': 'polite' });
  const open = (row: number, column: number): void => below.replaceChildren(...cellShown(findings, row, column, acts));
  const buttons = rows.map(({ service, cells }, row) => cells.map((cell, column) => {
    const button = cellButton(cell, `${codes[column]}, ${service}`);
    button.addEventListener('click', () => open(row, column));
    return button;
  }));
  if (buttons[0]?.[0] !== undefined) buttons[0][0].tabIndex = 0;
  const table = element('table', { class: 'matrix' },
    element('caption', {}, 'Services by status codes. Arrow keys move, Enter shows what a cell holds'),
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Service'),
      ...codes.map((code, column) => element('th', { scope: 'col', title: `${canon.entries[code]?.phrase ?? 'not in the canon'}: ${counted(totals[column]!, 'problem')}` }, String(code))))),
    element('tbody', {}, ...rows.map(({ service }, row) => element('tr', {},
      element('th', { scope: 'row' }, element('bdi', {}, service)), ...buttons[row]!.map((button) => element('td', {}, button))))));
  table.addEventListener('keydown', (event) => moveBetween(buttons, event));
  const states = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ state }) => state ?? [])));
  return element('div', {},
    element('div', { class: 'scroll', role: 'region', 'aria-label': 'Matrix', tabindex: '0' }, table), legendOf(states), below);
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
