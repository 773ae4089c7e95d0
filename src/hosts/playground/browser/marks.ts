import { RangeSet, StateEffect, StateField } from '@codemirror/state';
import type { EditorState, Extension } from '@codemirror/state';
import { Decoration, EditorView, gutter, GutterMarker, hoverTooltip } from '@codemirror/view';
import type { DecorationSet, TooltipView } from '@codemirror/view';
import { element } from '../../../reporters/html/browser/element.ts';

/** Something to show at a place of a text. */
export interface Mark {
  /** Half-open, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

const setMarks = StateEffect.define<readonly Mark[]>();

interface Marked {
  /** By their start. */
  readonly marks: readonly Mark[];
  readonly decorations: DecorationSet;
  readonly lines: RangeSet<LineMark>;
}

const none: Marked = { marks: [], decorations: Decoration.none, lines: RangeSet.of<LineMark>([]) };

/** The marks of a text; they move with the words while somebody types. */
const field = StateField.define<Marked>({
  create: () => none,
  update(marked, { state, effects, changes, docChanged }) {
    const set = effects.find((effect) => effect.is(setMarks));
    if (set !== undefined) return markedIn(state, set.value);
    if (!docChanged) return marked;
    const marks = marked.marks.map((mark) => ({ ...mark, start: changes.mapPos(mark.start, 1), end: Math.max(changes.mapPos(mark.end, -1), changes.mapPos(mark.start, 1)) }));
    return { marks, decorations: marked.decorations.map(changes), lines: marked.lines.map(changes) };
  },
  provide: (self) => EditorView.decorations.from(self, ({ decorations }) => decorations),
});

class LineMark extends GutterMarker {
  readonly severity: Mark['severity'];

  constructor(severity: Mark['severity']) {
    super();
    this.severity = severity;
  }

  override eq(other: LineMark): boolean {
    return other.severity === this.severity;
  }

  override toDOM(): HTMLElement {
    return element('span', { class: `dot ${this.severity}` });
  }
}

const lineMarks = { error: new LineMark('error'), warning: new LineMark('warning') };
const underlines = {
  error: Decoration.mark({ class: 'fault error' }), warning: Decoration.mark({ class: 'fault warning' }),
};

function markedIn(state: EditorState, given: readonly Mark[]): Marked {
  const { doc } = state;
  const marks = given.filter(({ start }) => start <= doc.length).toSorted((one, other) => one.start - other.start);
  const lines = new Map<number, Mark['severity']>();
  const words = new Map<string, Mark>();
  for (const { start, end: last, severity, message } of marks) {
    const line = doc.lineAt(start);
    // an empty place is shown on what stands there
    const end = Math.min(doc.length, last > start ? last : line.to);
    const key = `${start} ${end}`;
    // of several at one place, the worst is seen
    if (lines.get(line.from) !== 'error') lines.set(line.from, severity);
    if (end > start && words.get(key)?.severity !== 'error') words.set(key, { start, end, severity, message });
  }
  return {
    marks,
    decorations: Decoration.set([...words.values()].map(({ start, end, severity }) => underlines[severity].range(start, end)), true),
    lines: RangeSet.of([...lines].map(([at, severity]) => lineMarks[severity].range(at)), true),
  };
}

/** Shows marks in an editor, instead of those it has. */
export function showMarks(view: EditorView, marks: readonly Mark[]): void {
  view.dispatch({ effects: setMarks.of(marks) });
}

/** The marks in a state, by their start. */
function marksIn(state: EditorState): readonly Mark[] {
  return state.field(field).marks;
}

/** Goes to the next mark, or the one before; `false` if there is none. */
export function goToMark(view: EditorView, forward: boolean): boolean {
  const marks = marksIn(view.state);
  const { head } = view.state.selection.main;
  const next = forward ? marks.find(({ start }) => start > head) ?? marks[0] : marks.findLast(({ start }) => start < head) ?? marks.at(-1);
  if (next === undefined) return false;
  view.dispatch({ selection: { anchor: next.start }, effects: EditorView.scrollIntoView(next.start, { y: 'center' }) });
  return true;
}

/** Underlines, dots beside the lines, and messages under the pointer. */
export const marking: Extension = [
  field,
  gutter({ class: 'dots', markers: ({ state }) => state.field(field).lines }),
  hoverTooltip(({ state }, at) => {
    const here = marksIn(state).filter(({ start, end }) => start <= at && at <= Math.max(end, start + 1));
    if (here.length === 0) return null;
    const start = Math.min(...here.map((mark) => mark.start));
    return { pos: start, end: Math.max(...here.map(({ end }) => end)), create: () => tooltipOf(here) };
  }, { hideOnChange: true }),
];

function tooltipOf(marks: readonly Mark[]): TooltipView {
  return { dom: element('div', { class: 'message' }, ...marks.slice(0, mostMessages).map(({ severity, message }) => element('p', { class: severity }, message))) };
}

const mostMessages = 5;
