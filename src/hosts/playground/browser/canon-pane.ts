import { element } from '../../../reporters/html/browser/element.ts';
import { canonFile } from '../project.ts';
import type { Asking, Unanswered } from './asking.ts';
import { Editor, editorHost } from './editor.ts';

/** The canon: a file of one's own to write, or another one to choose and to read. */
export class CanonPane {
  readonly parts: readonly Node[];
  readonly #asking: Asking;
  readonly #changed: () => void;
  readonly #editor: Editor;
  readonly #host: HTMLElement;
  readonly #choice = element('select', { 'aria-label': 'Canon' });
  readonly #copy = element('button', { type: 'button', hidden: '' }, 'Edit a copy');
  readonly #note = element('p', { class: 'hint' });
  #shipped: readonly string[] = [];
  #pages: readonly string[] = [];

  constructor(asking: Asking, changed: () => void) {
    this.#asking = asking;
    this.#changed = changed;
    this.#host = editorHost('canon');
    this.#editor = new Editor(this.#host, { label: 'Canon', isWrapped: true }, { changed: () => this.#typed() });
    this.#choice.addEventListener('change', () => {
      void this.#show();
      changed();
    });
    this.#copy.addEventListener('click', () => this.#editCopy());
    this.parts = [
      element('div', { class: 'bar' }, element('h2', {}, 'Canon'), this.#choice, element('div', { class: 'acts' }, this.#copy)), this.#note, this.#host,
    ];
  }

  /** The canon that is chosen, as a project names it. */
  get name(): string {
    return this.#choice.value;
  }

  /** The file of one's own, chosen or not. */
  get text(): string {
    return this.#editor.textOf(canonFile);
  }

  load(name: string, text: string, pages: readonly string[]): void {
    this.#editor.set(canonFile, text);
    this.#pages = pages;
    this.#offer(name);
    void this.#ships();
  }

  /** Offers these pages as models. */
  offer(pages: readonly string[]): void {
    this.#pages = pages;
    this.#offer(this.name);
  }

  /** Marks the place in the file of which a fault tells, if it tells one. */
  showFault(fault: Unanswered | undefined): void {
    const [, line, column, message] = /^canon\.yaml:(\d+):(\d+): (.*)$/s.exec(fault?.message ?? '') ?? [];
    if (this.name !== canonFile) return;
    if (message === undefined) {
      this.#editor.mark([]);
      return;
    }
    const lines = this.text.split('\n');
    const start = lines.slice(0, Number(line) - 1).reduce((sum, each) => sum + each.length + 1, 0) + Number(column) - 1;
    this.#editor.mark([{ start, end: start, severity: 'error', message }]);
  }

  #typed(): void {
    if (this.name === canonFile) this.#changed();
  }

  /** Offers what is shipped, as soon as it is known. */
  async #ships(): Promise<void> {
    if (this.#shipped.length > 0) return;
    this.#shipped = (await this.#asking.shipped()).canons;
    this.#offer(this.name);
  }

  #offer(chosen: string): void {
    const shipped = ['auto', ...this.#shipped];
    // one that there is not is told as a fault, and stays to be seen
    const others = [canonFile, ...shipped, ...this.#pages].includes(chosen) ? this.#pages : [...this.#pages, chosen];
    this.#choice.replaceChildren(
      element('option', { value: canonFile }, 'this file'), ...shipped.map((name) => element('option', { value: name }, name)),
      element('optgroup', { label: 'A page as the model' }, ...others.map((name) => element('option', { value: name }, name))));
    this.#choice.value = chosen;
    void this.#show();
  }

  /** Shows the text of the canon, which only a file of one's own can change. */
  async #show(): Promise<void> {
    const { name } = this;
    const text = this.#shipped.includes(name) ? await this.#asking.ask({ kind: 'canon', name }) : undefined;
    if (name !== this.name) return;
    this.#host.hidden = name !== canonFile && text === undefined;
    this.#copy.hidden = text === undefined;
    this.#note.textContent = noteOn(name, text !== undefined);
    if (text !== undefined) this.#editor.set(shippedText, text);
    this.#editor.show(text === undefined ? canonFile : shippedText);
    this.#editor.lock(text !== undefined);
  }

  #editCopy(): void {
    const text = this.#editor.textOf(shippedText);
    this.#editor.set(canonFile, text);
    this.#choice.value = canonFile;
    void this.#show();
    this.#editor.focus();
    this.#changed();
  }
}

/** The name of the text of a shipped canon in the editor. */
const shippedText = 'shipped';

function noteOn(name: string, isShipped: boolean): string {
  if (name === canonFile) return '';
  if (name === 'auto') return 'The canon whose words the pages use most, else what most services agree on, else HTTP alone.';
  return isShipped ? 'Comes with canonlint; to read only.' : 'Its own tables are the model for the other pages.';
}
