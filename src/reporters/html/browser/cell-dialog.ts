import type { State } from '../matrix.ts';
import { canon, matrix, problems } from './contents.ts';
import { element } from './element.ts';
import { legend } from './legend.ts';
import { place, problemList } from './problem-list.ts';

const { codes, rows } = matrix;

/** The dialog with the content of a cell or a code. */
export const dialog = element('dialog', { 'aria-labelledby': 'title' });
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});

/** Shows what one service says about a code, and what the others say. */
export function openCell(row: number, column: number): void {
  const { service, cells } = rows[row]!;
  const { state, statements, problems: indices } = cells[column]!;
  const says = statements.map(({ phrase, text, file, line }) => element('li', {},
    element('p', { class: 'words' }, words(phrase, text)), place(file, line)));
  const none = element('p', { class: 'nothing' }, 'Its own list does not state this code.');
  open(column, [
    element('p', { class: 'where' }, element('bdi', {}, service), ' ', state === undefined ? '' : stateMark(state)),
    ...(indices.length === 0 ? [] : section('Problems', problemList(indices.map((index) => problems[index]!)))),
    ...section('What it says', says.length === 0 ? none : element('ul', { class: 'says' }, ...says)),
    ...section('What the others say', rivalList(column, row)),
  ]);
}

/** Shows what all services say about a code. */
export function openCode(column: number): void {
  open(column, section('What the services say', rivalList(column)));
}

function open(column: number, children: readonly Node[]): void {
  const code = codes[column]!;
  const { phrase, description } = canon.entries[code] ?? {};
  const close = element('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, '×');
  close.addEventListener('click', () => dialog.close());
  dialog.replaceChildren(close,
    element('h2', { id: 'title' }, `${code} `, element('bdi', {}, phrase ?? '')),
    ...children,
    ...section(`The canon ${canon.name}`, element('p', { class: 'words' }, description ?? 'has no description of this code')));
  dialog.showModal();
  dialog.scrollTop = 0;
}

function section(title: string, content: Node): readonly Node[] {
  return [element('h3', {}, title), content];
}

function stateMark(state: State): HTMLElement {
  return element('span', { class: 'state' },
    element('span', { class: 'mark', 'data-state': state }, legend[state][0]), element('b', {}, state), `: ${legend[state][1]}`);
}

function words(phrase: string | undefined, text: string | undefined): string {
  return [phrase, text].filter((each) => each !== undefined && each !== '').join(': ') || 'the code alone';
}

/** The wordings of a code, most frequent first, each with the services that use it. */
function rivalList(column: number, own?: number): HTMLElement {
  const users = new Map<string, Set<string>>();
  for (const [at, { service, cells }] of rows.entries()) {
    if (at === own) continue;
    for (const { text } of cells[column]!.statements) users.set(text ?? '', (users.get(text ?? '') ?? new Set()).add(service));
  }
  const description = canon.entries[codes[column]!]?.description;
  const items = [...users].toSorted(([, one], [, other]) => other.size - one.size).map(([text, services]) => element('li', {},
    element('b', { class: 'count' }, String(services.size)),
    element('div', {}, element('p', { class: 'words' }, text === '' ? 'no description' : text),
      element('p', { class: 'names' }, text === description ? 'the canon; ' : '', [...services].join(', ')))));
  if (items.length === 0) return element('p', { class: 'nothing' }, 'No service states this code in its own list.');
  return element('ol', { class: 'rivals' }, ...items);
}
