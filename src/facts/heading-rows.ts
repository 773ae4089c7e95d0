import type { Block, List, Paragraph, Text } from '../model.ts';
import { hasLetter } from '../text/letters.ts';
import { sliceText } from '../text/spans.ts';
import { isName } from './columns.ts';
import { isNameOf, nameAtStart } from './http-codes.ts';
import { cellOf, endsMarkup, gap, paragraphOf, row } from './list-items.ts';
import type { FullRow } from './rows.ts';
import { codesAtStart } from './status-key.ts';
import { trailingKeyOf, type TrailingKey } from './trailing-codes.ts';

/** A section as a row: the code in its title, with a phrase if there is one, and its description. */
export interface HeadingRow extends FullRow {
  /** Whether the rest of the title is set off from the code or reads as its phrase, rather than `with a header`. */
  readonly certain: boolean;
  /** Whether the title names its error otherwise than the code does: `KiteInUse (409 Conflict)`. */
  readonly isNamedElse?: true;
}

/** The sections of a series as rows of two columns. */
export function rowsOfHeadings({ items }: List): readonly HeadingRow[] {
  return items.flatMap(({ blocks: [title, ...blocks] }) => {
    if (title?.kind !== 'paragraph') return [];
    const trailing = trailingKeyOf(title.text.value);
    if (trailing !== undefined) return [trailingRow(title, blocks, trailing)];
    const { key, told, certain } = partsOf(title.text);
    const words = told === undefined || told.value === '' ? blocks : [paragraphOf(told, false), ...blocks];
    const read = { ...row(paragraphOf(key, false), words), ...(!title.plain && { anchored: true as const }) };
    return isOther(title.text.value) ? { ...read, key: undefined, certain } : { ...read, certain };
  });
}

function trailingRow(title: Paragraph, blocks: readonly Block[], { key, isNamedElse }: TrailingKey): HeadingRow {
  return {
    cells: [cellOf([paragraphOf(title.text, false)]), cellOf(blocks)], key, certain: true,
    ...(!title.plain && { anchored: true }), ...(isNamedElse && { isNamedElse }),
  };
}

interface TitleParts {
  /** The code, with the phrase. */
  readonly key: Text;
  /** What else the title says. */
  readonly told?: Text;
  readonly certain: boolean;
}

function partsOf(title: Text): TitleParts {
  const { value } = title;
  const found = codesAtStart(value);
  if (found === undefined) return { key: title, certain: false };
  const mark = gap.exec(value.slice(found.end))![0];
  const from = found.end + mark.length;
  const words = value.slice(from);
  const phrase = phraseLength(Number(found.codes[0]!.text), words);
  const isSetOff = mark.trim() !== '' || words === '' || endsMarkup(title, found.end);
  if (phrase === 0) return { key: sliceText(title, 0, found.end), told: sliceText(title, from), certain: isSetOff };
  const after = gap.exec(words.slice(phrase))![0];
  const isLast = phrase + after.length === words.length;
  // attributes of AsciiDoc that another file declares, such as {use}
  const certain = isLast || after.trim() !== '' || words[phrase + after.length] === '{';
  return { key: sliceText(title, 0, from + phrase), ...(!isLast && { told: sliceText(title, from + phrase + after.length) }), certain };
}

/** The length of the phrase at the start of the words behind a code: a registered name, or a few words that are a name. */
function phraseLength(code: number, words: string): number {
  const known = nameAtStart(code, words).length;
  if (known > 0) return known;
  const to = /(?: ?[:：]| [-\u2010-\u2015]|[),]| \()(?:\s|$)|$| [({]/.exec(words)!.index;
  const name = words.slice(0, to);
  return /^\p{Lu}/u.test(name) && isName(name) && name.split(' ').length <= maxWords && !statement.test(name) ? to : 0;
}

const maxWords = 4;

/** A clause rather than a name. */
const statement = /^(?:the|an?|no|there|this|that|these|your?|we|if|when|it) /i;

/** Titles about several codes, of advice, or of examples: `404 vs 403`, `403 errors`, `200 Success Response`. */
function isOther(title: string): boolean {
  const found = codesAtStart(title);
  if (found === undefined) return true;
  const rest = title.slice(found.end);
  if (hasLetter(quotedInTitle.exec(title)?.[0] ?? '')) return true;
  const isNamed = found.codes.some(({ text }) => isNameOf(Number(text), rest));
  return compared.test(rest) || (!isNamed && aboutOther.test(rest));
}

/** An error quoted in the title of advice: `"403 Forbidden" after the first kite`. */
const quotedInTitle = /^["“][^"”]{0,80}["”](?= \p{L})/u;
const compared = /(?:\b(?:vs?|versus|or|and)\b|\bv\/s|&)\W{1,3}[1-5]\d\d\b/i;
/** Words of no script may stand around them; `\W` would be any letter beyond ASCII, too. */
const aboutOther = /(?:^[^\p{L}\p{N}_]*|\s)(?:errors|responses?|examples?|samples?|requests?|pages?)[^\p{L}\p{N}_]*$|^[^\p{L}\p{N}_]*(?:errors?|status|codes?)(?![\p{L}\p{N}_])/iu;
