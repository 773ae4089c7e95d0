import type { Outcome } from '../model.ts';

/** The codes that a paragraph gives behind a word for their group: "Error response codes: badRequest(400), 404 (if it is out)". */
export interface CodeLine {
  readonly outcome: Outcome;
  /** The words before the colon. */
  readonly head: { readonly from: number; readonly to: number };
  readonly codes: readonly ListedCode[];
  /** The end of the last code, with the words about it. */
  readonly end: number;
  /** Numbers among them that are no codes: "41". */
  readonly odd: readonly ListedNumber[];
  /** Whether some hold for certain versions of the API only, so that their order says nothing. */
  readonly isByVersion: boolean;
}

/** A number, by its digits in the text. */
interface ListedNumber {
  readonly from: number;
  readonly to: number;
}

/** A code, with the name of a fault before it or the words in brackets behind it. */
export interface ListedCode extends ListedNumber {
  readonly code: number;
  readonly fault?: ListedNumber;
  readonly remark?: ListedNumber;
}

const heads = /\b(normal|success(?:ful)?|error|abnormal|failure|fault)(?: http)?(?: (?:response|status|return))? ?codes?(?: ?\(s\))? ?:/gi;

/** The lists of codes that a text begins with, one behind another; empty where it begins otherwise. */
export function codeLinesIn(text: string): readonly CodeLine[] {
  if (!/^\w+ /.test(text) || text.length > longestText) return [];
  const found = [...text.matchAll(heads)];
  if (found[0]?.index !== 0) return [];
  return found.flatMap(({ 0: { length }, 1: word, index }, number): CodeLine | readonly never[] => {
    const line = itemsIn(text, index + length, found[number + 1]?.index ?? text.length);
    if (line.codes.length === 0) return [];
    return { ...line, outcome: outcomeOf(word!), head: { from: index, to: index + length - 1 } };
  });
}

/** Words for a group of codes that are a paragraph of their own. */
const headAlone = /^(normal|success(?:ful)?|error|abnormal|failure|fault)(?: http)?(?: (?:response|status|return))? ?codes?(?: ?\(s\))? ?:?$/i;

/** The codes of a paragraph that begins with one, below a paragraph that is nothing but a word for their group: "Normal response codes". */
export function codesBelow(head: string, text: string): Omit<CodeLine, 'head'> | undefined {
  const [, word] = headAlone.exec(head) ?? [];
  if (word === undefined || text.length > longestText || (itemAt(text, 0) ?? matchedAt(several, text, 0)) === undefined) return undefined;
  const line = itemsIn(text, 0, text.length);
  return line.codes.length === 0 ? undefined : { ...line, outcome: outcomeOf(word) };
}

function outcomeOf(word: string): Outcome {
  return /^[ns]/i.test(word) ? 'normal' : 'abnormal';
}

/** In UTF-16 code units; no list of codes is longer. */
const longestText = 3000;

const separator = /(?:[\s,;]|(?:and|or)\b)+/y;
const named = /([A-Za-z]\w{0,60}) ?\((\d{1,4})\)/y;
/** A name with several codes, which stands for none of them: "computeFault (400, 500, \u2026)". */
const several = /[A-Za-z]\w{0,60} ?\([1-5]\d\d(?:, ?[1-5]\d\d)+(?:, ?(?:\.\.\.|\u2026))?\)/y;
const number = /\d{1,4}(?![\w%]|\.\d)/y;
const remark = / ?\(([^()]{0,300})\)/y;
/** Words behind a code, up to the next comma; a full stop ends the list. */
const words = /[^,;.]+(?:\.(?=\S)[^,;.]*)*/y;
/** What may follow a code that stands behind other words, so that a number of things is none. */
const ends = /\s*(?:$|[,;.()]|(?:and|or|if|when|where|for|unless)\b)/y;

function itemsIn(text: string, start: number, end: number): Omit<CodeLine, 'outcome' | 'head'> {
  const part = text.slice(0, end);
  const codes: ListedCode[] = [];
  const odd: ListedNumber[] = [];
  let [at, last, isInWords, isInGroups, isByVersion] = [start, start, false, false, false];
  while (at < end) {
    at += matchedAt(separator, part, at)?.[0].length ?? 0;
    const item = itemAt(part, at);
    if (item !== undefined && !(isInWords && item.fault === undefined && matchedAt(ends, part, item.end) === undefined)) {
      const behind = matchedAt(remark, part, item.end);
      const inside = behind === undefined ? undefined : { from: item.end + behind[0].length - 1 - behind[1]!.length, to: item.end + behind[0].length - 1 };
      at = item.end + (behind?.[0].length ?? 0);
      if (isCode(item.digits)) last = at;
      isByVersion ||= /version/i.test(behind?.[1] ?? '');
      if (isCode(item.digits)) codes.push({ code: Number(item.digits), from: item.from, to: item.to, ...(item.fault && { fault: item.fault }), ...(inside && { remark: inside }) });
      else odd.push({ from: item.from, to: item.to });
      continue;
    }
    const group = matchedAt(several, part, at);
    if (group !== undefined) {
      [at, isInGroups] = [at + group[0].length, true];
      continue;
    }
    const rest = matchedAt(words, part, at);
    if (rest === undefined || (codes.length + odd.length === 0 && !isInGroups)) break;
    isByVersion ||= /version/i.test(rest[0]);
    isInWords = true;
    at += rest[0].length;
    last = at - (rest[0].length - rest[0].trimEnd().length);
  }
  return { codes, end: last, odd: codes.length > 1 ? odd.filter(({ from, to }) => to - from > 1) : [], isByVersion };
}

interface ItemAt extends ListedNumber {
  readonly digits: string;
  readonly fault?: ListedNumber;
  readonly end: number;
}

function itemAt(text: string, at: number): ItemAt | undefined {
  const withName = matchedAt(named, text, at);
  if (withName !== undefined) {
    const end = at + withName[0].length;
    const to = end - 1;
    return { digits: withName[2]!, from: to - withName[2]!.length, to, fault: { from: at, to: at + withName[1]!.length }, end };
  }
  const digits = matchedAt(number, text, at)?.[0];
  return digits === undefined ? undefined : { digits, from: at, to: at + digits.length, end: at + digits.length };
}

function isCode(digits: string): boolean {
  return /^[1-5]\d\d$/.test(digits);
}

/** The match of a sticky expression at an offset. */
function matchedAt(expression: RegExp, text: string, at: number): RegExpExecArray | undefined {
  expression.lastIndex = at;
  return expression.exec(text) ?? undefined;
}
