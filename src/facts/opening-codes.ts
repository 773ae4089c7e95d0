import type { Paragraph } from '../model.ts';
import type { BlockInContext } from './blocks-in-context.ts';
import { isRegistered, nameAtStart } from './http-codes.ts';
import { isPartTitle, isResponseTitle } from './section-titles.ts';
import { codeOfResponseTitle } from './response-titles.ts';
import { codesAtStart } from './status-key.ts';

/** A code at or near the beginning of a text, and its offset. */
export interface OpeningCode {
  readonly code: number;
  readonly at: number;
}

/** The code of a section's title: of one about a response, or with which it begins, with its name or in a section about responses: "200: OK". */
export function codeOfTitle({ parts }: BlockInContext): OpeningCode | undefined {
  const title = parts.at(-1)?.value ?? '';
  const titled = codeOfResponseTitle(title);
  if (titled !== undefined) return titled;
  const found = /\d/.test(title) ? codeOf(title) : undefined;
  return found !== undefined && (found.isNamed || isResponseTitle(parts.at(-2)?.value ?? '')) ? found : undefined;
}

/**
 * The code with which a paragraph begins: of an item, with its name, or where the list is about responses ("404 Not Found
 * if there is no kite"); of one that is nothing but a code and its name, or is labelled ("Code: 200").
 */
export function openingCodeOf({ parts, items, lead, before, block }: BlockInContext, { text: { value } }: Paragraph): OpeningCode | undefined {
  const text = value.slice(0, longest);
  const labelled = codeOfResponseTitle(value) ?? labelledCodeOf(text);
  if (labelled !== undefined && !isOtherPart(parts.at(-1)?.value ?? '')) return labelled;
  const isAboutResponse = [parts.at(-1), lead?.text, before?.text].some((title) => title !== undefined && isResponseTitle(title.value));
  const isItem = items.length === 1 && items[0] === block;
  const found = isItem || (isAboutResponse && value.length <= longestAlone) ? codeOf(text) : undefined;
  if (found === undefined) return undefined;
  if (!isItem) return found.isNamed && found.rest === '' ? found : undefined;
  return found.isNamed || (isAboutResponse && /^ ?(?:[:(\u2013-]|$)/.test(found.rest)) ? found : undefined;
}

/** The code that is the whole of a literal block under the title "Status" of a response. */
export function literalCodeOf({ parts }: BlockInContext, opening: string): OpeningCode | undefined {
  if (!/^(?:http )?status$/i.test(parts.at(-1)?.value ?? '') || !isResponseTitle(parts.at(-2)?.value ?? '')) return undefined;
  const found = codeOf(opening.trim());
  return found?.isNamed === true && found.rest === '' ? found : undefined;
}

/** The codes in a text that lists them, each with its name or nothing but punctuation behind it: "200 (OK), 404". */
export function codesListedIn(text: string): readonly OpeningCode[] {
  const all = [...text.matchAll(/(?<![\w.,])[1-5]\d\d(?![\w.])/g)];
  return all.flatMap(({ 0: digits, index: at }, nth) => {
    const found = codeOf(text.slice(at, Math.min(at + longest, all[nth + 1]?.index ?? text.length)));
    return found !== undefined && (found.isNamed || /^ ?(?:$|[,;:(/|]|or\b|and\b)/.test(found.rest)) ? [{ code: Number(digits), at }] : [];
  });
}

/** Whether a title names a part of an operation's section that is not about its responses. */
function isOtherPart(title: string): boolean {
  return isPartTitle(title) && !isResponseTitle(title);
}

/** In UTF-16 code units; a code further on does not open a text. */
const longest = 200;
/** In UTF-16 code units; a longer text is more than a code and its name. */
const longestAlone = 60;

interface NamedCode extends OpeningCode {
  /** Whether its registered name follows. */
  readonly isNamed: boolean;
  /** What follows the code and its name. */
  readonly rest: string;
}

function codeOf(text: string): NamedCode | undefined {
  const { codes: [key, ...others] = [], end = 0 } = codesAtStart(text) ?? {};
  if (key === undefined || others.length > 0 || !isRegistered(Number(key.text))) return undefined;
  const behind = text.slice(end);
  const separator = /^[ :."'(\u2013\u2014-]{0,4}/.exec(behind)![0].length;
  const name = nameAtStart(Number(key.text), behind.slice(separator));
  const rest = name === '' ? behind : behind.slice(separator + name.length).replace(/^["').:]{1,3}$/, '');
  return { code: Number(key.text), at: key.from, isNamed: name !== '', rest };
}

const label = /^(?:(?:http |success(?:ful)? |error |expected |normal )?(?:response|status|code|return)s?(?: code)?|success|failure|error) ?: ?(?:HTTP )?(?=[1-5]\d\d)/i;

/** The code behind a label: "Code: 200", "Success response: 201 Created". */
function labelledCodeOf(text: string): OpeningCode | undefined {
  const at = label.exec(text)?.[0].length;
  const found = at === undefined ? undefined : codeOf(text.slice(at));
  if (at === undefined || found === undefined) return undefined;
  const isCode = found.isNamed || /^(?:$|[.,;:)]| ?[(\u2013-]| content\b)/i.test(found.rest);
  return isCode ? { code: found.code, at: at + found.at } : undefined;
}
