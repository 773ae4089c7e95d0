import { counted, element } from '../../../reporters/html/browser/element.ts';
import type { Findings, FoundProblem } from '../findings.ts';
import type { Unanswered } from './asking.ts';
import { driftMatrix } from './matrix.ts';
import type { OpenCell } from './matrix.ts';
import { problemList, verdict } from './problems.ts';
import type { Acts } from './problems.ts';
import { tabsFor } from './tabs.ts';
import type { Tabs } from './tabs.ts';

/** What was found: a list of problems, or the matrix. */
export class Results {
  readonly parts: readonly Node[];
  readonly #acts: Acts;
  readonly #panel = element('div', { id: 'results-panel', class: 'panel', tabindex: '0' });
  readonly #tabs: Tabs;
  /** Tells whoever does not see the list that it is another. */
  readonly #count = element('p', { class: 'unseen', role: 'status' });
  #chosen: 'problems' | 'matrix' = 'problems';
  #findings: Findings | undefined;
  #page = '';
  #cell: OpenCell | undefined;

  constructor(acts: Acts) {
    this.#acts = acts;
    this.#tabs = tabsFor(this.#panel, 'Results', (name) => {
      this.#chosen = name === 'matrix' ? 'matrix' : 'problems';
      this.#paint();
    });
    this.parts = [element('div', { class: 'bar' }, this.#tabs.list), this.#panel, this.#count];
    this.#paint();
  }

  /** Whether an answer is on its way. */
  busy(isBusy: boolean): void {
    this.#panel.setAttribute('aria-busy', String(isBusy));
  }

  /** Shows findings, those of a page first. */
  show(findings: Findings, page: string): void {
    this.#findings = findings;
    this.#page = page;
    const count = counted(findings.problems.length, 'problem');
    if (this.#count.textContent !== count) this.#count.textContent = count;
    this.#paint();
  }

  /** Shows why nothing was found. */
  showFault({ message, hint }: Pick<Unanswered, 'message' | 'hint'>): void {
    this.#findings = undefined;
    this.#tabs.show(tabsOf(undefined), this.#chosen);
    this.#panel.replaceChildren(element('p', { class: 'fault error', role: 'alert' }, element('bdi', {}, message)), hint === undefined ? '' : element('p', { class: 'hint' }, hint));
  }

  /** Marks the problems at an offset of a page. */
  highlight(page: string, at: number): void {
    for (const item of this.#panel.querySelectorAll('[aria-current]')) item.removeAttribute('aria-current');
    if (this.#chosen !== 'problems') return;
    for (const [index, problem] of sorted(this.#findings?.problems ?? [], this.#page).entries()) {
      if (problem.page !== page || problem.start > at || at > problem.end) continue;
      const item = this.#panel.querySelector(`[data-index="${index}"]`);
      item?.setAttribute('aria-current', 'true');
      item?.scrollIntoView({ block: 'nearest' });
      return;
    }
  }

  #paint(): void {
    this.#tabs.show(tabsOf(this.#findings), this.#chosen);
    if (this.#findings === undefined) {
      this.#panel.replaceChildren(element('p', { class: 'hint' }, 'Reading …'));
      return;
    }
    const { scrollTop } = this.#panel;
    const hadFocus = this.#panel.contains(document.activeElement);
    const focused = onlyOneLike(document.activeElement, this.#panel) === document.activeElement ? document.activeElement : null;
    this.#panel.replaceChildren(verdict(this.#findings, this.#acts), this.#chosen === 'matrix' ? this.#matrix(this.#findings) : this.#list(this.#findings));
    this.#panel.scrollTop = scrollTop;
    // what had the focus is another now
    if (hadFocus) (onlyOneLike(focused, this.#panel) ?? this.#panel.querySelector<HTMLElement>('.matrix button[tabindex="0"]') ?? this.#panel).focus({ preventScroll: true });
  }

  #matrix(findings: Findings): HTMLElement {
    return driftMatrix(findings, this.#acts, this.#cell, (cell) => (this.#cell = cell));
  }

  #list({ problems }: Findings): HTMLElement {
    return problemList(sorted(problems, this.#page), this.#acts);
  }
}

/** The button of a panel that says the same as another one, but for numbers, if there is but one: "Fix all 7" becomes "Fix all 8". */
function onlyOneLike(one: Element | null, panel: HTMLElement): HTMLElement | undefined {
  const [button, ...others] = one === null ? [] : [...panel.querySelectorAll('button')].filter((each) => wordsOf(each) === wordsOf(one));
  return others.length === 0 ? button : undefined;
}

function wordsOf({ textContent }: Element): string {
  return textContent.replace(/\d+/g, '');
}

function sorted(problems: readonly FoundProblem[], first: string): readonly FoundProblem[] {
  return problems.toSorted((one, other) => Number(other.page === first) - Number(one.page === first));
}

function tabsOf(findings: Findings | undefined): Parameters<Tabs['show']>[0] {
  const count = findings?.problems.length ?? 0;
  const kind = findings?.problems.some(({ severity }) => severity === 'error') === true ? 'error' : 'warning';
  return [
    { name: 'problems', label: 'Problems', badge: count === 0 ? undefined : { text: String(count), meaning: `${count} in all`, kind } },
    { name: 'matrix', label: 'Matrix' },
  ];
}
