import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { PositionEncoding } from './encoding.ts';
import { Positions } from './positions.ts';

/** A text after the changes that a client tells, each of which has its places in what the one before has left. */
export function changedText(text: string, changes: readonly TextDocumentContentChangeEvent[], encoding: PositionEncoding): string {
  return changes.reduce((before, change) => {
    if (!('range' in change)) return change.text;
    const { start, end } = new Positions(before, encoding).spanOf(change.range);
    return before.slice(0, start) + change.text + before.slice(end);
  }, text);
}
