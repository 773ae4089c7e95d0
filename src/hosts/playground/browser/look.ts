import { EditorView } from '@codemirror/view';

/** The look of the editors, in the colours of the page. */
export const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--raised)', fontSize: '13px' },
  '&.cm-focused': { outline: 'none' }, // the element around it has one
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '10px 0' },
  '.cm-line': { padding: '0 12px 0 6px' },
  '.cm-gutters': { backgroundColor: 'var(--raised)', color: 'var(--faint)', border: '0' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 4px 0 12px', minWidth: '2.4em' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine, &.cm-focused .cm-activeLineGutter': { backgroundColor: 'var(--active)' },
  '&.locked .cm-content': { color: 'var(--quiet)' },
  '.dots': { width: '12px' },
  '.dot': { display: 'block', width: '7px', height: '7px', margin: '0.5em auto 0', borderRadius: '50%' },
  '.dot.error': { backgroundColor: 'var(--error)' },
  '.dot.warning': { backgroundColor: 'var(--warning)' },
  '.fault': { textDecoration: 'underline wavy 1.5px', textDecorationSkipInk: 'none', textUnderlineOffset: '3px' },
  '.fault.error': { textDecorationColor: 'var(--error)', backgroundColor: 'var(--error-tint)' },
  '.fault.warning': { textDecorationColor: 'var(--warning)', backgroundColor: 'var(--warning-tint)' },
  '.cm-tooltip': { backgroundColor: 'var(--raised)', color: 'var(--ink)', border: '1px solid var(--line)', borderRadius: '6px', boxShadow: '0 4px 16px rgb(0 0 0 / .18)' },
  '.message': { maxWidth: '30rem', padding: '6px 10px', font: '13px/1.45 var(--sans)' },
  '.message p': { margin: '2px 0' },
  '.message .error': { color: 'var(--error)' },
  '.message .warning': { color: 'var(--warning)' },
});
