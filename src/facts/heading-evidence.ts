import { isTellingSection, namesStatusCodes, otherCodesIn } from './header-words.ts';
import type { HeadingRow } from './heading-rows.ts';
import { areMostlyRegistered, isNameOf } from './http-codes.ts';
import type { ListEvidence } from './list-evidence.ts';
import type { FullRow } from './rows.ts';
import { exampleSection } from './section-titles.ts';
import { isKeyed, type KeyedRow } from './status-evidence.ts';
import { miss, type Verdict } from './verdict.ts';

export interface HeadingEvidence extends ListEvidence {
  readonly rows: readonly HeadingRow[];
}

/** Whether sections with codes in their titles are HTTP status codes: their names or the title around them confirm it. */
export function verdictOnHeadings({ rows, titles, sections }: HeadingEvidence): Verdict {
  const keyed = (rows as readonly FullRow[]).filter(isKeyed);
  const distinct = new Set(keyed.flatMap(({ key }) => key.codes.map(({ text }) => Number(text))));
  if (keyed.length === 0 || !areMostlyRegistered(distinct)) return 'else';
  // errors with names of their own are the keys where several have one code
  if (rows.some(({ isNamedElse }) => isNamedElse) && distinct.size < keyed.length) return 'else';
  const around = [...titles, ...sections.slice(-1)];
  if ([...titles, ...sections].some((title) => otherCodesIn(title) !== undefined)) return 'else';
  if (around.some((title) => exampleSection.test(title)) && keyed.every(({ cells }) => (cells[1]?.text.value ?? '') === '')) return 'else';
  const certain = rows.filter((row) => row.key !== undefined && row.certain).length;
  const named = keyed.filter(isNamed).length;
  const isTold = around.some((title) => namesStatusCodes(title) === 'yes' || isTellingSection(title))
    || (distinct.size > 1 && (keyed.every(isOfHttp) || (keyed.every(isOfError) && [...titles, ...sections].some((title) => errors.test(title)))));
  if (distinct.size === 1 ? isTold && named > 0 && certain > 0 : certain * 4 >= rows.length * 3 && (isTold || (named > 1 && named * 2 >= keyed.length))) return 'list';
  return distinct.size > 2 ? miss('nothing in or around its headings says that these are HTTP status codes') : 'else';
}

function isNamed({ key }: KeyedRow): boolean {
  return key.codes.some(({ text }) => isNameOf(Number(text), key.phrase?.text ?? ''));
}

/** Whether a title says itself that its code is one of HTTP: `HTTP 404`, `Status: 404`. */
function isOfHttp({ cells }: KeyedRow): boolean {
  return /^(?:http|status|response code)\b/i.test(cells[0]?.text.value ?? '');
}

/** Whether a title calls its code an error: `Error 404`. */
function isOfError({ cells }: KeyedRow): boolean {
  return /^error\b/i.test(cells[0]?.text.value ?? '');
}

/** Titles of sections that tell of errors, and not how to get rid of them. */
const errors = /^(?!.*\b(?:troubleshoot|faq|fix|solv|how to)).*\berrors?\b/i;
