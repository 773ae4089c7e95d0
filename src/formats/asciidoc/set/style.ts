import type { ContentStyle } from '../../markdown/set/replace-words.ts';
import type { Text } from '../../../model.ts';
import { inlineText } from '../inline/inline.ts';
import type { References } from '../inline/macros.ts';
import { joinedLine, linesOf } from '../lines/line.ts';
import { sourceOf } from '../blocks/texts.ts';
import { unescaped } from '../tables/psv.ts';

/** Where words stand that are written. */
export interface Surroundings {
  /** What parts the cells of the table around them; undefined outside of tables. */
  readonly separator: string | undefined;
}

/** How the words of a paragraph, title or cell are read and written. */
export function styleOf({ separator }: Surroundings): ContentStyle {
  return {
    read: (content) => (separator !== undefined && endsCell(content, separator) ? undefined : [textOf(content, separator)]),
    escape: (words) => (separator === undefined ? words : words.replaceAll(separator, `\\${separator}`)),
    candidates,
  };
}

/** The ways to write plain words: as they stand, and with what may be references to attributes escaped. */
function candidates(words: string): readonly string[] {
  const escaped = words.replace(/\{(?=[\p{L}\p{N}_][\p{L}\p{N}_-]*\})/gu, '\\{');
  return escaped === words ? [words] : [escaped];
}

function textOf(content: string, separator: string | undefined): Text {
  const lines = linesOf(content, 0).map((line) => {
    const numbered = { ...line, number: 0, offset: 0 };
    return separator === undefined ? numbered : unescaped(numbered, 0, line.text.length, separator);
  });
  return inlineText(sourceOf(lines.length > 0 ? lines : [joinedLine({ number: 0, offset: 0 }, [], 0)]), noReferences).text;
}

/** Whether a separator in some content would begin another cell. */
function endsCell(content: string, separator: string): boolean {
  for (let at = content.indexOf(separator); at >= 0; at = content.indexOf(separator, at + 1)) if (content[at - 1] !== '\\') return true;
  return false;
}

/** What stands in attributes has no place, and no other words. */
const noReferences: References = { attribute: () => undefined, has: () => false };
