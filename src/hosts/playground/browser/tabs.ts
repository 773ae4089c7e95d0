import { element } from '../../../reporters/html/browser/element.ts';

/** One tab of a row. */
export interface Tab {
  /** What identifies it. */
  readonly name: string;
  readonly label: string;
  /** What stands behind the label, such as a number; and what that means. */
  readonly badge?: { readonly text: string; readonly meaning: string; readonly kind: string } | undefined;
}

/** A row of tabs, of which one is chosen. */
export interface Tabs {
  readonly list: HTMLElement;
  /** Shows these tabs. */
  show(tabs: readonly Tab[], chosen: string): void;
}

/** A row of tabs that control a panel: arrows, Home and End choose one, Delete removes it where that is possible. */
export function tabsFor(panel: HTMLElement, label: string, choose: (name: string) => void, remove?: (name: string) => void): Tabs {
  const list = element('div', { role: 'tablist', 'aria-label': label });
  let names: readonly string[] = [];
  let chosen = '';
  panel.setAttribute('role', 'tabpanel');
  list.addEventListener('keydown', (event) => {
    const at = names.indexOf(chosen);
    const to = targets[event.key]?.(at, names.length - 1);
    if (to === undefined && !(event.key === 'Delete' && remove !== undefined)) return;
    event.preventDefault();
    if (to === undefined) remove?.(chosen);
    else choose(names[to]!);
    list.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  });
  const idOf = (at: number): string => `${panel.id}-tab-${at}`;
  return {
    list,
    show(tabs, now) {
      const hadFocus = list.contains(document.activeElement);
      names = tabs.map(({ name }) => name);
      chosen = now;
      list.replaceChildren(...tabs.map(({ name, label: text, badge }, at) => {
        const isChosen = name === now;
        const tab = element('button', {
          type: 'button', role: 'tab', id: idOf(at), 'aria-selected': String(isChosen), 'aria-controls': panel.id, tabindex: isChosen ? '0' : '-1', title: name,
        }, element('bdi', {}, text), badge && element('span', { class: `badge ${badge.kind}`, 'aria-label': badge.meaning, role: 'img' }, badge.text));
        tab.addEventListener('click', () => choose(name));
        return tab;
      }));
      panel.setAttribute('aria-labelledby', idOf(names.indexOf(now)));
      if (hadFocus) list.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
    },
  };
}

/** Where a key leads from a tab, of which the last has a number. */
const targets: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1), ArrowRight: (at, last) => (at === last ? 0 : at + 1), Home: () => 0, End: (_, last) => last,
};
