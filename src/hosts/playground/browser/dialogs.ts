import { element } from '../../../reporters/html/browser/element.ts';
import type { Shipped } from '../answers.ts';
import type { Project } from '../project.ts';

/** Shows a dialog until somebody closes it. */
function shown(title: string, ...children: readonly Node[]): HTMLDialogElement {
  const close = element('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, '×');
  const dialog = element('dialog', { 'aria-label': title }, close, element('h2', {}, title), ...children);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Asks for the name of a page; `faultOf` tells what is wrong with a name. Instead of a name somebody may choose files, where they can be opened. */
export function askForName(
  title: string, now: string, faultOf: (name: string) => string | undefined, done: (name: string) => void, openFiles?: (files: readonly File[]) => void,
): void {
  const input = element('input', { type: 'text', value: now, 'aria-label': 'Name', autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'name-fault' });
  const fault = element('p', { id: 'name-fault', class: 'error', role: 'alert' });
  const form = element('form', {}, input,
    element('p', { class: 'hint' }, 'The ending tells the markup: .rst, .md, .html, .adoc, .py, or .yaml and .json for OpenAPI. A page alone is a service; so is a folder with an index page, such as lamp-post/index.rst and what lies beside it.'),
    fault, element('button', { type: 'submit', class: 'primary' }, title));
  const files = element('input', { type: 'file', multiple: '' });
  const dialog = shown(title, form, ...openFiles === undefined ? [] : [element('label', { class: 'files' }, 'Or open files, which stay in the browser ', files)]);
  files.addEventListener('change', () => {
    dialog.close();
    openFiles?.([...files.files ?? []]);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    fault.textContent = faultOf(input.value) ?? '';
    if (fault.textContent !== '') return;
    dialog.close();
    done(input.value);
  });
  input.setSelectionRange(input.value.lastIndexOf('/') + 1, Math.max(input.value.lastIndexOf('/') + 1, input.value.lastIndexOf('.')));
  input.focus();
}

/** Shows the rules with their severities, which somebody may change. */
export function chooseRules({ rules: all }: Shipped, now: Project['rules'], changed: (rules: Project['rules']) => void): void {
  const chosen = new Map(Object.entries(now));
  const tell = (): void => changed(Object.fromEntries(chosen));
  const rows = all.map(({ name, summary, severity }) => {
    const byDefault = severity === 'warning' ? 'warn' : severity;
    const choice = element('select', { id: `rule-${name}` }, ...(['error', 'warn', 'off'] as const).map((word) =>
      element('option', { value: word }, word === byDefault ? `${word} (default)` : word)));
    choice.value = chosen.get(name) ?? byDefault;
    choice.addEventListener('change', () => {
      if (choice.value === byDefault) chosen.delete(name);
      else chosen.set(name, choice.value as 'error'); // one of the options
      tell();
    });
    return { byDefault, choice, row: element('li', {}, element('label', { for: choice.id }, element('b', {}, name), element('small', {}, summary)), choice) };
  });
  const reset = element('button', { type: 'button' }, 'All as by default');
  reset.addEventListener('click', () => {
    chosen.clear();
    for (const { byDefault, choice } of rows) choice.value = byDefault;
    tell();
  });
  shown('Rules', reset, element('ul', { class: 'rules' }, ...rows.map(({ row }) => row)));
}

/** Shows a link that could not be copied. */
export function showLink(link: string): void {
  const input = element('input', { type: 'text', readonly: '', value: link, 'aria-label': 'Link' });
  shown('Link to this state', element('p', {}, 'The whole state is in the link; no server has it.'), input);
  input.select();
}

/** Shows what keys do. */
export function showKeys(): void {
  const keys = [
    ['F8', 'goes to the next problem of the page, Shift+F8 to the one before'], ['Ctrl+.', 'fixes the problem at the cursor'], ['Ctrl+Z', 'takes back what was typed or fixed'],
    ['Tab', 'leaves the editor'], ['← →', 'choose a tab, and a cell of the matrix'], ['Delete', 'on the tab of a page closes it'],
  ] as const;
  shown('Keys', element('dl', {}, ...keys.flatMap(([key, act]) => [element('dt', {}, element('kbd', {}, key)), element('dd', {}, act)])));
}
