import { diffArrays } from 'diff';
import type { Span } from '../model.ts';

/** New text for a part of another. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The changes of whole lines that turn `before` into `after`, in their order; lines that are in both stay. */
export function lineEdits(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const changes = diffArrays(linesOf(before), linesOf(after), { maxEditLength: maxEdits });
  if (changes === undefined) return [{ span: { start: 0, end: before.length }, text: after }];
  const edits: TextEdit[] = [];
  let at = 0;
  for (const { added, removed, value } of changes) {
    const text = value.join('');
    const last = edits.at(-1);
    const continues = last?.span.end === at;
    if (added) {
      if (continues) edits[edits.length - 1] = { span: last.span, text: last.text + text };
      else edits.push({ span: { start: at, end: at }, text });
      continue;
    }
    if (removed) {
      const end = at + text.length;
      if (continues) edits[edits.length - 1] = { span: { start: last.span.start, end }, text: last.text };
      else edits.push({ span: { start: at, end }, text: '' });
    }
    at += text.length;
  }
  return edits;
}

/** In lines; beyond this, the texts have little in common. */
const maxEdits = 5_000;

/** The lines of a text with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}
