import type { Contents, ProblemShown, StretchShown } from '../contents.ts';
import type { MatrixCell, State } from '../matrix.ts';

// Words of pages come into the document as text nodes and attributes alone, never as markup.

const { summary, canon, matrix, problems } = JSON.parse(document.querySelector('#contents')!.textContent) as Contents;
const { codes, rows } = matrix;

/** What stands in a cell of each state, and what that means; the worst first. */
const legend: Readonly<Record<State, readonly [mark: string, meaning: string]>> = {
  missing: ['–', 'required or returned, and not in the table'],
  meaning: ['!', 'says something wrong of its code'],
  claim: ['C', 'a normal response that contradicts the canon or another page'],
  reworded: ['R', "in other words than the canon's"],
  cosmetic: ['Aa', "differs in case, punctuation, tense or in its phrase"],
  extra: ['+', 'a code that the canon does not govern'],
  accepted: ['≈', 'other words, which pass'],
  canonical: ['✓', "the canon's own words, or a code alone"],
};

type Child = Node | string | undefined;

/** An element with attributes and children; a string is text. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name, attributes: Readonly<Record<string, string>> = {}, ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

function counted(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : several}`;
}

// ── Head ───────────────────────────────────────────────────────────────────────────────────────

function head(): HTMLElement {
  const { errors, warnings, pages, services, tables } = summary;
  const read = `${counted(services, 'service')}, ${counted(pages, 'page')}, ${counted(tables, 'status table')}`;
  return element('header', {},
    element('h1', {}, 'Drift of status codes'),
    element('p', { class: 'read' }, `${read}, held against the canon `, element('bdi', {}, canon.name)),
    element('p', { class: 'verdict' },
      element('strong', { class: 'error' }, counted(errors, 'error')), ' ',
      element('strong', { class: 'warning' }, counted(warnings, 'warning'))));
}

function legendList(): HTMLElement {
  const known = rows.flatMap(({ cells }) => cells.flatMap(({ state }) => state ?? []));
  const items = Object.entries(legend).map(([state, [mark, meaning]]) => element('li', {},
    element('span', { class: 'mark', 'data-state': state }, mark),
    element('span', {}, element('b', {}, state), ` ${known.filter((each) => each === state).length}`,
      element('small', {}, meaning))));
  return element('ul', { class: 'legend', 'aria-label': 'Legend' }, ...items);
}

// ── Filters ────────────────────────────────────────────────────────────────────────────────────

const ruleChoice = choice('rule', 'All rules', problems.map(({ rule }) => rule));
const serviceChoice = choice('service', 'All services', [], rows.map(({ service, total }) => [service, total]));
const shownCount = element('output', { for: 'rule service' });

/** A list to choose one name from, or all, each with how many problems it has. */
function choice(
  name: string, all: string, occurrences: readonly string[], given?: readonly (readonly [string, number])[],
): HTMLSelectElement {
  const counts = new Map<string, number>();
  for (const each of occurrences) counts.set(each, (counts.get(each) ?? 0) + 1);
  const names = given ?? [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return element('select', { id: name }, element('option', { value: '' }, all),
    ...names.map(([each, count], at) => element('option', { value: String(at), 'data-name': each }, `${each} (${count})`)));
}

/** The name chosen; undefined for all. */
function chosen(select: HTMLSelectElement): string | undefined {
  return select.selectedOptions[0]?.dataset['name'];
}

function filters(): HTMLElement {
  for (const select of [ruleChoice, serviceChoice]) select.addEventListener('change', refresh);
  return element('form', { class: 'filters' },
    element('label', {}, 'Rule ', ruleChoice), element('label', {}, 'Service ', serviceChoice), shownCount);
}

function passes({ rule, service }: ProblemShown): boolean {
  return (chosen(ruleChoice) ?? rule) === rule && isShown(service);
}

/** Whether the filters let a service pass; a page of none passes where no service is chosen. */
function isShown(service: string | undefined): boolean {
  return (chosen(serviceChoice) ?? service) === service;
}

/** How many of some problems pass the filters. */
function passing(indices: readonly number[]): number {
  return indices.filter((index) => passes(problems[index]!)).length;
}

// ── Matrix ─────────────────────────────────────────────────────────────────────────────────────

const buttons = rows.map(({ cells }, row) => cells.map((_, column) => cellButton(row, column)));
const rowTotals = rows.map(() => element('td', { class: 'total' }));
const codeTotals = codes.map(() => element('td'));
const allTotal = element('td', { class: 'total' });
const lines = rows.map(({ service }, row) => element('tr', {},
  element('th', { scope: 'row' }, element('bdi', { title: service }, service)), rowTotals[row],
  ...buttons[row]!.map((button) => element('td', {}, button))));

function matrixTable(): HTMLElement {
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
    element('tbody', {}, ...lines));
  table.addEventListener('keydown', moveBetweenCells);
  return element('div', { class: 'scroll', role: 'region', 'aria-label': 'Matrix' }, table);
}

function cellButton(row: number, column: number): HTMLButtonElement {
  const button = element('button', { type: 'button', tabindex: row === 0 && column === 0 ? '0' : '-1' });
  button.dataset['at'] = `${row} ${column}`;
  button.addEventListener('click', () => openCell(row, column));
  return button;
}

function paintCell(button: HTMLButtonElement, { state, problems: indices }: MatrixCell, name: string): void {
  const count = passing(indices);
  button.dataset['state'] = state ?? 'none';
  button.classList.toggle('faint', count === 0 && chosen(ruleChoice) !== undefined);
  button.setAttribute('aria-label', `${name}: ${state ?? 'not stated'}${count === 0 ? '' : `, ${counted(count, 'problem')}`}`);
  button.title = button.getAttribute('aria-label') ?? '';
  button.replaceChildren(state === undefined ? '' : legend[state][0]);
  if (count > (passingStates.has(state) ? 0 : 1)) button.append(element('sup', {}, String(count)));
}

/** States that tell of no problem, so that even a single one is counted beside them. */
const passingStates: ReadonlySet<State | undefined> = new Set([undefined, 'canonical', 'accepted', 'extra']);

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Home: [0, -Infinity], End: [0, Infinity],
};

/** One cell of the matrix is in the tab order: the one that had the focus last. */
function moveBetweenCells(event: KeyboardEvent): void {
  const from = event.target;
  const step = steps[event.key];
  if (step === undefined || !(from instanceof HTMLButtonElement) || from.dataset['at'] === undefined) return;
  event.preventDefault();
  const [row = 0, column = 0] = from.dataset['at'].split(' ').map(Number);
  const visible = rows.flatMap(({ service }, at) => (isShown(service) ? [at] : []));
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

// ── What a cell holds ──────────────────────────────────────────────────────────────────────────

const dialog = element('dialog', { 'aria-labelledby': 'title' });
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});

function openCell(row: number, column: number): void {
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

function openCode(column: number): void {
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

/** The wordings of a code, the most frequent first, each with the services that use it. */
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

// ── Problems ───────────────────────────────────────────────────────────────────────────────────

const list = element('div', { class: 'problems' });
const more = element('button', { type: 'button', class: 'more' });
more.addEventListener('click', () => showMore());
/** How many problems come into the list at a time. */
const portion = 500;
let waiting: readonly ProblemShown[] = [];

function showMore(count = portion): void {
  list.append(problemList(waiting.slice(0, count)));
  waiting = waiting.slice(count);
  more.hidden = waiting.length === 0;
  more.textContent = `Show more (${counted(waiting.length, 'problem')} left)`;
}

function problemList(shown: readonly ProblemShown[]): HTMLElement {
  return element('ul', { class: 'found' }, ...shown.map((problem) => element('li', { class: problem.severity },
    element('p', { class: 'message' }, element('bdi', {}, problem.message)),
    problem.diff === undefined ? undefined : element('p', { class: 'words diff' }, ...problem.diff.flatMap(stretch)),
    element('p', { class: 'source' }, element('b', {}, problem.severity), ' ', element('span', { class: 'rule' }, problem.rule), ' ',
      place(problem.file, problem.line, problem.column)),
    problem.declined === undefined ? undefined : element('p', { class: 'source' }, `not fixed: ${problem.declined}`),
    ...(problem.related ?? []).map(({ file, line, message }) =>
      element('p', { class: 'source' }, 'see ', place(file, line), ' ', element('bdi', {}, message))))));
}

function stretch(part: StretchShown): readonly Node[] {
  if (typeof part === 'string') return [document.createTextNode(part)];
  const [page, model] = part;
  return [...(page === '' ? [] : [element('del', {}, page)]), ...(model === '' ? [] : [element('ins', {}, model)])];
}

function place(file: string, line: number, column?: number): HTMLElement {
  return element('code', { class: 'place' }, `${file}:${line}${column === undefined ? '' : `:${column}`}`);
}

// ── The page ───────────────────────────────────────────────────────────────────────────────────

/** Shows what passes the filters. */
function refresh(): void {
  const rule = chosen(ruleChoice);
  const counts = codes.map(() => 0);
  for (const [row, { service: name, cells, others, total }] of rows.entries()) {
    lines[row]!.hidden = !isShown(name);
    for (const [column, cell] of cells.entries()) {
      paintCell(buttons[row]![column]!, cell, `${codes[column]}, ${name}`);
      counts[column]! += passing(cell.problems);
    }
    const found = passing([...others, ...cells.flatMap((cell) => cell.problems)]);
    rowTotals[row]!.textContent = String(rule === undefined ? total : found);
  }
  for (const [column, count] of counts.entries()) codeTotals[column]!.textContent = String(count);
  const found = problems.filter(passes);
  allTotal.textContent = String(found.length);
  shownCount.textContent = counted(found.length, 'problem');
  list.replaceChildren();
  waiting = found;
  showMore();
  const visible = Math.max(0, rows.findIndex(({ service }) => isShown(service)));
  for (const button of buttons.flat()) button.tabIndex = -1;
  if (buttons[visible]?.[0] !== undefined) buttons[visible][0].tabIndex = 0;
}

const empty = element('p', { class: 'nothing' }, 'No service to show.');
document.body.append(head(), element('main', {},
  legendList(), filters(), rows.length === 0 ? empty : matrixTable(),
  element('section', {}, element('h2', {}, 'Problems'), list, more)), dialog);
globalThis.addEventListener('beforeprint', () => showMore(Infinity));
refresh();
