import {
  cursorDocEnd, cursorDocStart, cursorPageDown, cursorPageUp, deleteCharBackward, deleteCharForward, deleteGroupBackward, deleteGroupForward, history,
  historyKeymap, insertNewlineKeepIndent, selectAll, selectDocEnd, selectDocStart, selectPageDown, selectPageUp,
} from '@codemirror/commands';
import { Compartment, EditorState } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import type { KeyBinding } from '@codemirror/view';
import { element } from '../../../reporters/html/browser/element.ts';
import { goToMark, marking, showMarks } from './marks.ts';
import type { Mark } from './marks.ts';
import { look } from './look.ts';

/** What an editor tells. */
interface Listener {
  /** Somebody has changed the text that is shown. */
  readonly changed: () => void;
  /** The cursor is at an offset. */
  readonly moved?: (at: number) => void;
  /** Somebody asks to repair what is at an offset. */
  readonly repair?: (at: number) => void;
}

/** What an editor is called, and whether it wraps lines: tables are not wrapped, prose may be. */
interface Manner {
  readonly label: string;
  readonly isWrapped: boolean;
}

/** An editor for several texts, one of which is shown. Line breaks are `\n` in all of them. */
export class Editor {
  readonly #extensions: Extension;
  readonly #view: EditorView;
  readonly #locking = new Compartment();
  readonly #states = new Map<string, EditorState>();
  #shown: string | undefined;

  /** An editor in an element, in which its styles are its own. */
  constructor(host: HTMLElement, { label, isWrapped }: Manner, { changed, moved, repair }: Listener) {
    const keys: readonly KeyBinding[] = [
      ...motions, ...historyKeymap,
      { key: 'F8', run: (view) => goToMark(view, true), shift: (view) => goToMark(view, false), preventDefault: true },
      { key: 'Mod-.', run: ({ state }) => (repair?.(state.selection.main.head), repair !== undefined) },
    ];
    this.#extensions = [
      lineNumbers(), highlightActiveLine(), highlightActiveLineGutter(), history(), isWrapped ? EditorView.lineWrapping : [], marking, look,
      this.#locking.of([]), EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }), keymap.of(keys),
      EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
        if (docChanged) changed();
        if (selectionSet || docChanged) moved?.(state.selection.main.head);
      }),
    ];
    const root = host.attachShadow({ mode: 'open' });
    this.#view = new EditorView({ parent: root, root, state: this.#stateOf('') });
  }

  /** Shows a text by its name, as it was left: with its cursor, and what can be undone. */
  show(name: string): void {
    this.#keep();
    this.#shown = name;
    this.#view.setState(this.#states.get(name) ?? this.#stateOf(''));
  }

  /** Adds a text, or replaces it. */
  set(name: string, text: string): void {
    const state = this.#stateOf(text);
    this.#states.set(name, state);
    if (name === this.#shown) this.#view.setState(state);
  }

  textOf(name: string): string {
    return this.#current(name).doc.toString();
  }

  /** Changes a text where it differs; that can be undone. */
  change(name: string, text: string): void {
    const state = this.#current(name);
    const changes = changeBetween(state.doc.toString(), text);
    if (changes === undefined) return;
    if (name === this.#shown) this.#view.dispatch({ changes, userEvent: 'input.repair' });
    else this.#states.set(name, state.update({ changes, userEvent: 'input.repair' }).state);
  }

  remove(name: string): void {
    this.#states.delete(name);
    if (name === this.#shown) this.#shown = undefined;
  }

  rename(name: string, to: string): void {
    this.#keep();
    this.#states.set(to, this.#current(name));
    this.#states.delete(name);
    if (name === this.#shown) this.#shown = to;
  }

  /** Marks places of the text that is shown. */
  mark(marks: readonly Mark[]): void {
    showMarks(this.#view, marks);
  }

  /** The length of the text that is shown, in UTF-16 code units. */
  get length(): number {
    return this.#view.state.doc.length;
  }

  /** Where the cursor is. */
  get cursor(): number {
    return this.#view.state.selection.main.head;
  }

  /** Puts the cursor at an offset of the text that is shown. */
  goTo(at: number): void {
    const anchor = Math.min(at, this.#view.state.doc.length);
    this.#view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
    this.#view.focus();
  }

  /** Whether the text that is shown can only be read. */
  lock(isLocked: boolean): void {
    const locked = [EditorState.readOnly.of(true), EditorView.editorAttributes.of({ class: 'locked' })];
    this.#view.dispatch({ effects: this.#locking.reconfigure(isLocked ? locked : []) });
  }

  focus(): void {
    this.#view.focus();
  }

  #stateOf(text: string): EditorState {
    return EditorState.create({ doc: text, extensions: this.#extensions });
  }

  #current(name: string): EditorState {
    return name === this.#shown ? this.#view.state : this.#states.get(name) ?? this.#stateOf('');
  }

  #keep(): void {
    if (this.#shown !== undefined && this.#states.has(this.#shown)) this.#states.set(this.#shown, this.#view.state);
  }
}

/** What the browser does not do by itself in a text of which it holds only the visible part. Tab leaves the editor, so that the keyboard does. */
const motions: readonly KeyBinding[] = [
  { key: 'Mod-a', run: selectAll },
  { key: 'PageUp', run: cursorPageUp, shift: selectPageUp }, { key: 'PageDown', run: cursorPageDown, shift: selectPageDown },
  { key: 'Mod-Home', run: cursorDocStart, shift: selectDocStart }, { key: 'Mod-End', run: cursorDocEnd, shift: selectDocEnd },
  { key: 'Enter', run: insertNewlineKeepIndent, shift: insertNewlineKeepIndent },
  { key: 'Backspace', run: deleteCharBackward, shift: deleteCharBackward }, { key: 'Delete', run: deleteCharForward },
  { key: 'Mod-Backspace', mac: 'Alt-Backspace', run: deleteGroupBackward }, { key: 'Mod-Delete', mac: 'Alt-Delete', run: deleteGroupForward },
];

/** The stretch in which two texts differ; undefined if they are the same. */
function changeBetween(before: string, after: string): { readonly from: number; readonly to: number; readonly insert: string } | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** An element that holds an editor. */
export function editorHost(name: string): HTMLElement {
  return element('div', { class: `editor ${name}` });
}
