import { element } from '../../../reporters/html/browser/element.ts';
import type { Findings } from '../findings.ts';
import type { Asked } from '../fixes.ts';
import { canonFile } from '../project.ts';
import type { Project } from '../project.ts';
import { isPageName } from '../state.ts';
import type { State } from '../state.ts';
import { Unanswered } from './asking.ts';
import type { Asking } from './asking.ts';
import { CanonPane } from './canon-pane.ts';
import { askForName } from './dialogs.ts';
import { Editor, editorHost } from './editor.ts';
import { Results } from './results.ts';
import { tabsFor } from './tabs.ts';
import type { Tab, Tabs } from './tabs.ts';

/** What the workbench tells. */
interface Listener {
  readonly tell: (message: string) => void;
  /** The state is another. */
  readonly changed: () => void;
}

/** The pages that are open, the canon beside them, and what was found. */
export class Workbench {
  readonly pageParts: readonly Node[];
  readonly resultParts: readonly Node[];
  readonly canonParts: readonly Node[];
  readonly #asking: Asking;
  readonly #listener: Listener;
  readonly #editor: Editor;
  readonly #tabs: Tabs;
  readonly #canon: CanonPane;
  readonly #results: Results;
  readonly #markup = element('span', { class: 'markup' });
  #names: string[] = [];
  #current = '';
  #rules: Project['rules'] = {};
  #findings: Findings | undefined;
  /** Counts changes, so that an answer to an older question is known as such. */
  #version = 0;
  #clock: ReturnType<typeof setTimeout> | undefined;

  constructor(asking: Asking, listener: Listener) {
    this.#asking = asking;
    this.#listener = listener;
    const host = editorHost('page');
    host.id = 'page-editor';
    this.#editor = new Editor(host, { label: 'Page', isWrapped: false }, {
      changed: () => this.#changed(),
      moved: (at) => this.#results.highlight(this.#current, at),
      repair: (at) => this.#repairAt(at),
    });
    this.#tabs = tabsFor(host, 'Pages', (name) => this.#show(name), (name) => this.#close(name));
    this.#canon = new CanonPane(asking, () => this.#changed());
    this.#results = new Results({
      goTo: (page, start) => this.#goTo(page, start),
      fix: (asked) => void this.#fix(asked),
    });
    this.pageParts = [element('div', { class: 'bar' }, this.#tabs.list, this.#buttons()), host];
    this.canonParts = this.#canon.parts;
    this.resultParts = this.#results.parts;
  }

  /** The severities that differ from the default. */
  get rules(): Project['rules'] {
    return this.#rules;
  }

  /** Shows a project instead of what is open. */
  load({ pages, canon, canonText, rules }: Project, current = pages[0]!.name): void {
    for (const name of this.#names) this.#editor.remove(name);
    this.#names = pages.map(({ name }) => name);
    for (const { name, text } of pages) this.#editor.set(name, text);
    this.#rules = rules;
    this.#findings = undefined;
    this.#current = current;
    this.#editor.show(current);
    this.#canon.load(canon, canonText, this.#names);
    this.#showTabs();
    this.#version++;
    void this.#look();
  }

  /** All that a link keeps. */
  state(): State {
    return { project: this.#project(), current: this.#current };
  }

  /** The name of the markup of the page that is shown, as code blocks use it; undefined where it is none that examples have. */
  markup(): string | undefined {
    return markups.find(([ending]) => this.#current.endsWith(ending))?.[1];
  }

  /** Chooses severities. */
  choose(rules: Project['rules']): void {
    this.#rules = rules;
    this.#changed();
  }

  #project(): Project {
    const pages = this.#names.map((name) => ({ name, text: this.#editor.textOf(name) }));
    return { pages, canon: this.#canon.name, canonText: this.#canon.text, rules: this.#rules };
  }

  #changed(): void {
    this.#version++;
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => void this.#look(), this.#editor.length > longText ? 400 : 120);
    this.#listener.changed();
  }

  /** Asks what is found, and shows it if nothing has changed meanwhile. */
  async #look(): Promise<void> {
    const version = this.#version;
    this.#results.busy(true);
    try {
      const findings = await this.#asking.ask({ kind: 'findings', project: this.#project() });
      if (version !== this.#version) return;
      this.#findings = findings;
      this.#canon.showFault(undefined);
      this.#showTabs();
      this.#showFindings(findings);
    } catch (error) {
      if (version !== this.#version) return;
      this.#findings = undefined;
      const fault = error as Unanswered; // what `ask` rejects with
      this.#results.showFault(fault);
      this.#canon.showFault(fault);
      this.#showTabs();
      this.#editor.mark([]);
    }
    this.#results.busy(false);
  }

  #showFindings(findings: Findings): void {
    // a page is read without its byte order mark
    const shift = this.#editor.textOf(this.#current).startsWith('\uFEFF') ? 1 : 0;
    const here = findings.problems.filter(({ page }) => page === this.#current);
    this.#editor.mark(here.map(({ start, end, severity, message }) => ({ start: start + shift, end: end + shift, severity, message })));
    this.#results.show(findings, this.#current);
    this.#results.highlight(this.#current, this.#editor.cursor);
  }

  #showTabs(): void {
    this.#tabs.show(this.#names.map((name): Tab => ({ name, label: name, badge: this.#badgeOf(name) })), this.#current);
    const { markups: known } = this.#findings ?? {};
    this.#markup.textContent = known === undefined ? '' : known[this.#current] ?? 'no markup that canonlint reads';
  }

  #badgeOf(name: string): Tab['badge'] {
    const here = this.#findings?.problems.filter(({ page }) => page === name) ?? [];
    if (here.length === 0) return undefined;
    const kind = here.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
    return { text: String(here.length), meaning: `${here.length} ${here.length === 1 ? 'problem' : 'problems'}`, kind };
  }

  #show(name: string): void {
    this.#current = name;
    this.#editor.show(name);
    this.#showTabs();
    if (this.#findings !== undefined) this.#showFindings(this.#findings);
    this.#listener.changed();
  }

  #goTo(page: string, start: number): void {
    if (page === canonFile && !this.#names.includes(page)) return;
    if (page !== this.#current) this.#show(page);
    this.#editor.goTo(start);
  }

  #buttons(): HTMLElement {
    const button = (text: string, title: string, act: () => void): HTMLButtonElement => {
      const made = element('button', { type: 'button', title, 'aria-label': title }, text);
      made.addEventListener('click', act);
      return made;
    };
    return element('div', { class: 'acts' }, this.#markup,
      button('+', 'Add a page', () => askForName('Add a page', this.#freeName(), (name) => this.#faultOf(name), (name) => this.#add(name, ''), (files) => void this.#open(files))),
      button('Rename', 'Rename this page', () => askForName('Rename the page', this.#current, (name) => (name === this.#current ? undefined : this.#faultOf(name)), (name) => this.#rename(name))),
      button('×', 'Close this page', () => this.#close(this.#current)));
  }

  #faultOf(name: string): string | undefined {
    if (!isPageName(name)) return 'This is no path of a page below a folder.';
    if (name === canonFile) return `${canonFile} is the canon.`;
    return this.#names.includes(name) ? 'There is such a page.' : undefined;
  }

  #freeName(): string {
    const names = Array.from({ length: this.#names.length + 1 }, (_, nth) => `service-${nth + 1}.rst`);
    return names.find((name) => !this.#names.includes(name))!; // there is one name more than there are pages
  }

  /** Opens files whose names can be those of pages. */
  async #open(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const fault = file.size > longestFile ? 'It is too long.' : this.#faultOf(file.name);
      if (fault === undefined) this.#add(file.name, (await file.text()).replace(/\r\n?/g, '\n'));
      else this.#listener.tell(`${file.name} is not opened: ${fault}`);
    }
  }

  #add(name: string, text: string): void {
    this.#names.push(name);
    this.#editor.set(name, text);
    this.#canon.offer(this.#names);
    this.#show(name);
    this.#editor.focus();
    this.#changed();
  }

  #rename(to: string): void {
    const from = this.#current;
    this.#names = this.#names.map((name) => (name === from ? to : name));
    this.#editor.rename(from, to);
    this.#current = to;
    this.#findings = undefined;
    this.#canon.offer(this.#names);
    this.#showTabs();
    this.#changed();
  }

  #close(name: string): void {
    if (this.#names.length === 1) {
      this.#listener.tell('One page stays open.');
      return;
    }
    const at = this.#names.indexOf(name);
    this.#names = this.#names.filter((each) => each !== name);
    if (name === this.#current) this.#show(this.#names[Math.max(0, at - 1)]!);
    this.#editor.remove(name);
    this.#canon.offer(this.#names);
    this.#changed();
  }

  #repairAt(at: number): void {
    const here = this.#findings?.problems.find(({ page, start, end, fix }) => page === this.#current && fix !== undefined && start <= at && at <= end);
    if (here === undefined) this.#listener.tell('There is nothing to fix at the cursor.');
    else void this.#fix(here);
  }

  async #fix(asked: Asked): Promise<void> {
    const version = this.#version;
    const which = typeof asked === 'string' ? asked : { page: asked.page, rule: asked.rule, start: asked.start, message: asked.message };
    try {
      const { pages, declined } = await this.#asking.ask({ kind: 'fix', project: this.#project(), asked: which });
      if (version !== this.#version) {
        this.#listener.tell('The pages have changed meanwhile; nothing was fixed.');
        return;
      }
      for (const { name, text } of pages) this.#editor.change(name, text);
      if (pages.length > 0) this.#changed();
      const why = declined.length === 0 ? '' : `: ${declined.join('; ')}`;
      this.#listener.tell(pages.length === 0 ? `Nothing was fixed${why}` : declined.length === 0 ? 'Fixed.' : `Fixed, but not all${why}`);
    } catch (error) {
      this.#listener.tell(error instanceof Unanswered ? error.message : String(error));
    }
  }
}

/** In bytes; what takes longer than a few seconds is no play. */
const longestFile = 10_000_000;

/** From this length on, in UTF-16 code units, somebody may type several letters before the text is looked at. */
const longText = 200_000;

/** The endings of pages whose markup examples of rules are written in. */
const markups = [['.rst', 'rst'], ['.md', 'markdown'], ['.html', 'html'], ['.adoc', 'asciidoc'], ['.yaml', 'openapi'], ['.json', 'openapi']] as const;
