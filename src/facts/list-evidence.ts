import { fitTheirCodes } from './apt-words.ts';
import { isTelling, isTellingSection, namesStatusCodes, otherCodesIn } from './header-words.ts';
import { areMostlyRegistered, isNameOf } from './http-codes.ts';
import type { ItemRow } from './list-items.ts';
import type { FullRow } from './rows.ts';
import { isKeyed, type KeyedRow } from './status-evidence.ts';
import { isRange } from './status-key.ts';
import { miss, type Verdict } from './verdict.ts';

/** The evidence whether the items of a list are about HTTP status codes. */
export interface ListEvidence {
  readonly rows: readonly ItemRow[];
  /** The introductions of the list, nearest first. */
  readonly titles: readonly string[];
  /** The titles of the sections around it, outermost first. */
  readonly sections: readonly string[];
}

/**
 * Whether the items of a list are HTTP status codes: nearly all begin with one, and titles or the codes' names confirm
 * it.
 */
export function verdictOnList({ rows, titles, sections }: ListEvidence): Verdict {
  const keyed = rows.filter(isKeyed);
  if (keyed.length === 0 && rows.length > 2 && rows.every(isKeyedByName)) return miss('its codes are parts of names, such as those of substitutions that no page defines');
  const codes = keyed.flatMap(({ key }) => key.codes.map(({ text }) => Number(text)));
  const distinct = new Set(codes);
  if (keyed.length === 0 || !areMostlyRegistered(distinct)) return 'else';
  if ([...titles, ...sections].some((title) => otherCodesIn(title) !== undefined)) return 'else';
  const others = rows.filter((row) => row.key === undefined && !isRange(row.cells[0]?.text.value ?? ''));
  const isLikely = distinct.size > 2 && keyed.length * 2 > rows.length && !isBare(keyed);
  const isToldOf = isTold(titles, sections.at(-1) ?? '', distinct) || (announcesCodes({ titles, sections }) && codes.every((code) => code >= 200));
  if (others.length * 4 > keyed.length && !(isToldOf && areLast(others, rows, keyed))) return isLikely || (isToldOf && distinct.size > 1) ? miss('too many of its items begin with no code') : 'else';
  if ([...titles, ...sections.slice(-1)].some((title) => tellsOfRetries.test(title))) return isLikely ? miss('it says what is tried again, and not what codes mean') : 'else';
  if (isBare(keyed) && keyed.some(({ key }) => key.codes.length > 1) && distinct.size < codes.length) return 'else';
  if (distinct.size * 3 <= codes.length) return isLikely ? miss('each of its items is about something else, and the codes repeat') : 'else';
  if (isToldOf || isToldWithName(titles, sections.at(-1) ?? '', keyed) || tellsItself(keyed, distinct, others.length)) return 'list';
  return isLikely ? miss('nothing above it says that these are HTTP status codes') : 'else';
}

/** Whether a title before a list says that it contains codes, and no more: "Return codes:". */
export function announcesCodes({ titles, sections }: Pick<ListEvidence, 'titles' | 'sections'>): boolean {
  return [...titles, ...sections.slice(-1)].some((title) => announced.test(title));
}

const announced = /^(?:the )?(?:possible |expected |common )?(?:http )?(?:(?:status|response|error|result) ?(?:status )?|return(?:ed)? ?(?:status )?)codes?(?: are)? ?[:：]?$/i;

/** Whether what begins with no code comes after all that does, and is fewer. */
function areLast(others: readonly FullRow[], rows: readonly FullRow[], keyed: readonly KeyedRow[]): boolean {
  return others.length < keyed.length && rows.slice(-others.length).every((row) => others.includes(row));
}

/** Whether an item begins with a name such as `status-200`: a substitution reference without a definition. */
function isKeyedByName({ cells: [first, second] }: FullRow): boolean {
  return /^(?:http|status|code)[-_][1-5]\d\d\b/i.test((first ?? second)?.text.value ?? '');
}

const tellsOfRetries = /\bretr(?:y|ies|ied)\b|wiederhol|réessa|retent|reintent|ripet|повтор|リトライ|再試行|重试|重試|재시도/i;

/** Items that are only numbers. */
function isBare(keyed: readonly KeyedRow[]): boolean {
  return keyed.every((row) => row.key.phrase === undefined && wordsOf(row) === '');
}

function isTold(titles: readonly string[], section: string, codes: ReadonlySet<number>): boolean {
  if ([...titles, section].some((title) => namesStatusCodes(title) === 'yes')) return true;
  return codes.size > 1 && (titles.some(isTelling) || [...titles, section].some(isTellingSection));
}

/** Whether a title before a single code says so, and the code has its name or is one of "HTTP". */
function isToldWithName(titles: readonly string[], section: string, keyed: readonly KeyedRow[]): boolean {
  return [...titles, section].some(isTellingSection) && keyed.every((row) => isNamed(row) || row.cells[0]?.text.value.startsWith('HTTP ') === true);
}

/**
 * Whether a list shows that it is one of HTTP: two codes, all with name and words; or a success and an error, each
 * with its name or a condition, or with words if there is a third code; or words that are about
 * what the codes are in HTTP.
 */
function tellsItself(keyed: readonly KeyedRow[], codes: ReadonlySet<number>, others: number): boolean {
  if (keyed.some((row) => advice.test(wordsOf(row)))) return false;
  if (others === 0 && codes.size > 1 && keyed.every((row) => row.key.phrase !== undefined && isNamed(row) && wordsOf(row) !== '')) return true;
  if (others === 0 && keyed.every((row) => wordsOf(row) !== '') && fitTheirCodes(keyed)) return true;
  const isBoth = [...codes].some((code) => code < 400) && [...codes].some((code) => code >= 400);
  if (others > 0 || !isBoth) return false;
  const isSetOff = !(keyed as readonly ItemRow[]).some(({ isUnpunctuated }) => isUnpunctuated);
  return keyed.every((row) => isNamed(row) || conditional.test(wordsOf(row)) || (isSetOff && codes.size > 2 && wordsOf(row).includes(' ')));
}

function isNamed(row: KeyedRow): boolean {
  return row.key.codes.some(({ text }) => isNameOf(Number(text), row.key.phrase?.text ?? wordsOf(row)));
}

const conditional = /^(?:if|when|on|in case|where|unless) /i;

/** What readers shall do, instead of what a code means. */
const advice = /^(?:please )?(?:check|confirm|contact|ensure|inspect|make sure|retry|review|see|try|validate|verify|wait) /i;

function wordsOf({ cells }: KeyedRow): string {
  return cells[1]?.text.value ?? '';
}
