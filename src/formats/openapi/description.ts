import type { Block, Text } from '../../model.ts';
import { CollapsedText } from '../../text/collapsed-text.ts';
import type { Scalar } from './tree/index.ts';

/** A text with single spaces for white space. */
export function collapsed(words: Text): Text {
  return isCollapsed(words) ? words : rebuilt(words);
}

/** Whether a text has nothing but single spaces between words, and stands in the source as it is. */
function isCollapsed({ value, runs }: Text): boolean {
  return runs.length === 1 && runs[0]!.length === value.length && !/^\s|\s$|\s\s|[^\S ]/.test(value);
}

function rebuilt({ value, runs }: Text): Text {
  const text = new CollapsedText();
  let [index, end] = [0, 0];
  for (const { 0: words, index: at } of value.matchAll(/\S+/g)) {
    while (index < runs.length && runs[index]!.at + runs[index]!.length <= end) index++;
    const before = runs[index];
    // a single space that stands in the source
    const isSpace = at === end + 1 && value[end] === ' ' && before !== undefined && before.at <= end;
    text.space(isSpace ? before.start + end - before.at : undefined);
    end = at + words.length;
    // a word may consist of parts with places and of escapes without
    for (let from = at; from < end;) {
      while (index < runs.length && runs[index]!.at + runs[index]!.length <= from) index++;
      const run = runs[index];
      const isPlaced = run !== undefined && run.at <= from;
      const to = Math.min(end, run === undefined ? end : isPlaced ? run.at + run.length : run.at);
      text.words(value.slice(from, to), isPlaced ? run.start + from - run.at : undefined);
      from = to;
    }
  }
  return text.text();
}

/** What a description says, as one paragraph. */
export function blocksOf({ text }: Scalar): readonly Block[] {
  const words = collapsed(text);
  return words.value === '' ? [] : [{ kind: 'paragraph', text: words, plain: isPlain(text.value) }];
}

/** Whether words have no markup of CommonMark, so that others can stand in their place. */
function isPlain(words: string): boolean {
  return !/[*_`[\]<>&\\|#~]/.test(words);
}
