import type { InlineText } from '../../late.ts';
import type { InlineSource } from '../../markdown/inline/inline-source.ts';
import { TextBuilder } from '../../markdown/inline/text-builder.ts';
import { applyMacros, type Inserted, type References } from './macros.ts';
import { Marks } from './marks.ts';
import { applyPassthroughs } from './passthrough.ts';
import { applyQuotes } from './quotes.ts';

const special = /[`*_#^~+{}\\<&[(:"$]/;

/** A text with inline markup, as a reader sees it: markup removed, references replaced, white space collapsed. */
export function inlineText(source: InlineSource, references: References): InlineText {
  const builder = new TextBuilder(source);
  if (!special.test(source.text)) {
    builder.add(0, source.text.length);
    return { text: builder.text(), plain: true };
  }
  const marks = new Marks(source.text);
  applyPassthroughs(marks);
  applyQuotes(marks);
  const inserted = applyMacros(marks, references);
  addShown(builder, marks, withinBounds(inserted, source.text.length), references);
  return { text: builder.text(), plain: inserted.size === 0 && isUnmarked(marks) };
}

/** Adds what readers see. */
function addShown(builder: TextBuilder, marks: Marks, inserted: Inserted, references: References): void {
  const { length } = marks.text;
  for (let from = 0; from < length;) {
    const words = inserted.get(from);
    if (words !== undefined) builder.insert(wordsOf(words, references));
    if (marks.isHidden(from)) {
      from += 1;
      continue;
    }
    let to = from + 1;
    while (to < length && !marks.isHidden(to) && !inserted.has(to)) to += 1;
    builder.add(from, to);
    from = to;
  }
}

/** The words of an attribute, in which macros count, and formatting does not. */
function wordsOf(words: string, references: References): string {
  if (!/[[<&]/.test(words)) return words;
  const marks = new Marks(words);
  const inserted = applyMacros(marks, { attribute: () => undefined, has: (name) => references.has(name) });
  let shown = '';
  for (let at = 0; at < words.length; at++) shown += (inserted.get(at) ?? '') + (marks.isHidden(at) ? '' : words[at]!);
  return shown;
}

/** The words that fit in a text: more of them would make a page longer than it is by more than a constant factor. */
function withinBounds(inserted: Inserted, length: number): Inserted {
  let left = 500 + length * 10;
  return new Map([...inserted].map(([at, words]) => {
    left -= words.length;
    return [at, left < 0 ? '' : words];
  }));
}

function isUnmarked(marks: Marks): boolean {
  for (let at = 0; at < marks.text.length; at++) if (!marks.isOpen(at)) return false;
  return true;
}
