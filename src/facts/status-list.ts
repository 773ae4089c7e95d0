import type { Cell, Column, Description, Place, Span, StatusEntry, StatusList, Text, Wording } from '../model.ts';
import { intern } from '../text/intern.ts';
import { hasLetter } from '../text/letters.ts';
import { joinTexts } from '../text/spans.ts';
import { columnsOf, isName, isPhraseLike, methodColumns, mostIn, type Columns } from './columns.ts';
import { groupOf, type Group } from './groups.ts';
import { withLeadingPhrases } from './leading-phrases.ts';
import { methodsIn } from './http-methods.ts';
import type { Listing } from './listings.ts';
import { methodClaimOf, type MethodClaim } from './method-claims.ts';
import { isSortedElse } from './other-order.ts';
import { outcomeOf } from './outcome.ts';
import type { PagePlaces } from './page-places.ts';
import { partsOf } from './parts.ts';
import type { FullRow } from './rows.ts';
import { isGroupRow, isKeyed } from './status-evidence.ts';
import type { KeyPart } from './status-key.ts';

/** A status list before its scope is known. */
export type UnscopedList = Omit<StatusList, 'scope'>;

/** A status list in any markup: rows of cells, one of which contains the codes. */
export interface StatusRows {
  readonly listing: Listing;
  readonly span: Span;
  readonly rows: readonly FullRow[];
  /** One for each column; empty if the columns have no headers. */
  readonly headers: readonly (Cell | undefined)[];
  /** The index of the column with the codes. */
  readonly column: number;
  /** Its introductions, nearest first. */
  readonly titles: readonly Text[];
}

/** The status list of some rows; undefined if none of their codes is one of HTTP. */
export function statusListOf({ listing, span, rows, headers, column, titles }: StatusRows, places: PagePlaces): UnscopedList | undefined {
  const header = headers[column];
  const keyed = rows.filter(isKeyed);
  const columns = columnsOf(headers.map((cell) => cell?.text.value ?? ''), keyed, column);
  const group = groupOf([...titles, ...(header === undefined ? [] : [header.text])], listing, codesOf(keyed), places);
  const read = withLeadingPhrases(rows, columns);
  const names = headers.map((cell) => cell?.text.value ?? '');
  const byMethod = methodColumns(names);
  const marked = byMethod.length > 1 ? byMethod.map((at) => ({ column: at, method: intern(names[at]!) })) : [];
  const reader = { columns: withoutDescriptionIn(byMethod, read.columns), places, onlyPhrases: givesOnlyPhrases(columns, rows), marked };
  const entries = mergedRows(read.rows, columns.code, places).flatMap((row) => entriesOf(row, group, reader));
  if (entries.length === 0) return undefined;
  const section = (listing.after ?? listing.sections.at(-1))?.runs[0]?.start;
  return {
    place: places.place(span),
    titles: [...titles, ...listing.sections.slice(-1)].map(({ value }) => intern(value)),
    columns: columnHeaders(headers, columns, places),
    ...(group !== undefined && { outcome: group.outcome, ...(group.name !== undefined && { group: group.name }) }),
    ...(section !== undefined && { section }),
    ...(listing.alternative !== undefined && { alternative: listing.alternative }),
    phrases: givesPhrases(entries, reader.onlyPhrases),
    ...(isSortedElse(keyed, columns.code) && { unordered: true as const }),
    entries,
  };
}

function codesOf(keyed: readonly FullRow[]): readonly number[] {
  return keyed.flatMap(({ key }) => (key?.codes ?? []).map(({ text }) => Number(text)));
}

/** Whether most rows have a phrase. If the description column contains phrases, a sentence among them counts as one. */
function givesPhrases(entries: readonly StatusEntry[], onlyPhrases: boolean): boolean {
  const named = entries.filter(({ phrase }) => phrase !== undefined).length;
  const isToldInstead = ({ phrase, description }: StatusEntry): boolean => phrase === undefined && (description?.text ?? '') !== '';
  return named * 2 > entries.length && !(onlyPhrases && entries.some(isToldInstead));
}

function columnHeaders(headers: StatusRows['headers'], { code, phrase, description }: Columns, places: PagePlaces): Column[] {
  return headers.flatMap((cell, index): Column | readonly never[] => {
    const header = cell && places.wording(cell.text);
    if (header === undefined) return [];
    if (index === code) return { header, holds: 'code' };
    if (index === description) return { header, holds: 'description' };
    return index === phrase ? { header, holds: 'phrase' } : { header };
  });
}

/** Whether the description column of a two-column table contains only phrases. */
function givesOnlyPhrases({ phrase, description }: Columns, rows: readonly FullRow[]): boolean {
  return phrase === undefined && description !== undefined && mostIn(rows, description, isPhraseLike);
}

/** The columns of a list; what says yes or no of methods describes nothing. */
function withoutDescriptionIn(byMethod: readonly number[], columns: Columns): Columns {
  if (columns.description === undefined || byMethod.length < 2 || !byMethod.includes(columns.description)) return columns;
  const { code, phrase } = columns;
  return { code, ...(phrase !== undefined && !byMethod.includes(phrase) && { phrase }) };
}

/** A row with a key, and the rows without one that continue it. */
interface MergedRow {
  readonly rows: FullRow[];
  /** The group that a row above it names. */
  readonly group?: Group;
}

/** Joins rows without a code of their own to the row above, and reads the groups of rows. */
function mergedRows(rows: readonly FullRow[], column: number, places: PagePlaces): MergedRow[] {
  const merged: MergedRow[] = [];
  let group: Group | undefined;
  for (const full of rows) {
    const last = merged.at(-1);
    if (isGroupRow(full)) group = groupIn(full, places) ?? group;
    else if (continues(full, last?.rows.at(-1), column) && last !== undefined) last.rows.push(full);
    else merged.push({ rows: [full], ...(group !== undefined && { group }) });
  }
  return merged;
}

/** If other columns are before the codes, a row may have no code and still begin a new entry. */
function continues({ cells }: FullRow, above: FullRow | undefined, column: number): boolean {
  const key = cells[column];
  if (key !== undefined && key === above?.cells[column]) return true;
  return textOf(key) === '' && (column === 0 || textOf(cells[0]) === '');
}

function groupIn({ cells: [title] }: FullRow, places: PagePlaces): Group | undefined {
  const outcome = outcomeOf(textOf(title));
  const name = title && places.wording(title.text);
  return outcome && { outcome, ...(name !== undefined && { name }) };
}

interface EntryReader {
  readonly columns: Columns;
  readonly places: PagePlaces;
  readonly onlyPhrases: boolean;
  /** The columns of methods in a table that marks which codes answer them. */
  readonly marked: readonly { readonly column: number; readonly method: string }[];
}

/** One entry for each code in the key of a row. */
function entriesOf({ rows, group: own }: MergedRow, listed: Group | undefined, reader: EntryReader): StatusEntry[] {
  const { key, cells } = rows[0]!;
  const { places, columns } = reader;
  const keyText = cells[columns.code]?.text;
  if (key === undefined || keyText === undefined) return [];
  const description = descriptionIn(rows, columns, places);
  const told = reader.onlyPhrases && description !== undefined && isNoSentence(description.text) ? description : undefined;
  const phrase = phraseOf(rows, keyText, key.phrase, reader) ?? told;
  const outcome = (own ?? listed)?.outcome;
  return key.codes.flatMap(({ text, from, to }): StatusEntry[] => {
    const code = Number(text);
    const place = places.wording(keyText, from, to)?.place;
    if (code > 599 || place === undefined) return [];
    return [
      {
        code,
        place,
        ...(phrase !== undefined && { phrase }),
        ...(description !== undefined && { description }),
        ...(outcome !== undefined && { outcome }),
        ...(own?.name !== undefined && { group: own.name }),
        ...claimOf(code, rows[0]!, description, reader),
        ...(rows[0]!.anchored === true && { anchored: true }),
      },
    ];
  });
}

/** The claim of a row about methods: in columns for them, in one column that lists them, else in its description. */
function claimOf(code: number, row: FullRow, description: Description | undefined, { columns, marked }: EntryReader): MethodClaim {
  if (marked.length > 0) return { methods: claimsMethods(code) ? marked.filter(({ column }) => marks.test(textOf(row.cells[column]))).map(({ method }) => method) : [] };
  if (columns.methods === undefined) return methodClaimOf(code, description?.text ?? '');
  return { methods: methodsNamed(code, row.cells[columns.methods]) };
}

/** A cell that says yes. */
const marks = /^(?:x|yes|y|true|[\u2713\u2714\u2705\u25cf\u2022*])$/i;

/** Whether a code can be the normal response of methods. */
function claimsMethods(code: number): boolean {
  return code >= 200 && code <= 299 && code !== 206;
}

/** The methods that a cell names for a code that only a success has; 206 answers any request with a range. */
function methodsNamed(code: number, cell: Cell | undefined): readonly string[] {
  if (cell === undefined || !claimsMethods(code)) return [];
  return [...new Set(methodsIn(cell.text).map(({ value }) => intern(value.toUpperCase())))];
}

/** Whether a text is no sentence; a phrase may end with a full stop. */
function isNoSentence(text: string): boolean {
  return text === '' || isName(text) || isPhraseLike(text.replace(/\.$/, ''));
}

function phraseOf(
  rows: readonly FullRow[],
  keyText: Text,
  inKey: KeyPart | undefined,
  { columns, places }: EntryReader,
): Wording | undefined {
  if (inKey !== undefined) return places.wording(keyText, inKey.from, inKey.to);
  const phrase = wordingIn(rows.slice(0, 1), columns.phrase, places);
  return phrase !== undefined && hasLetter(phrase.text) ? phrase : undefined;
}

/** The description in one or two columns over several rows, with its parts. */
function descriptionIn(rows: readonly FullRow[], { message, description }: Columns, places: PagePlaces): Description | undefined {
  if (description === undefined) return undefined;
  const cells = cellsIn(rows, message === undefined ? [description] : [message, description]);
  const wording = wordingOf(cells, places) ?? emptyWording(rows[0]?.cells[description], places);
  return wording && { ...wording, parts: partsOf(cells, wording, places) };
}

/** The text of a column over several rows; an empty wording at its place if the column is empty. */
function wordingIn(rows: readonly FullRow[], column: number | undefined, places: PagePlaces): Wording | undefined {
  if (column === undefined) return undefined;
  const cells = cellsIn(rows, [column]);
  return wordingOf(cells, places) ?? emptyWording(cells[0], places);
}

function wordingOf(cells: readonly Cell[], places: PagePlaces): Wording | undefined {
  return places.wording(joinTexts(cells.map((cell) => cell.text).filter(({ value }) => value !== '')));
}

/** The cells of columns over several rows, spanning cells once. */
function cellsIn(rows: readonly FullRow[], columns: readonly number[]): readonly Cell[] {
  return [...new Set(rows.flatMap(({ cells }) => columns.map((column) => cells[column])).filter((cell) => cell !== undefined))];
}

function emptyWording(cell: Cell | undefined, places: PagePlaces): Wording | undefined {
  if (cell === undefined) return undefined;
  const place: Place = places.place(cell.span);
  return { text: '', place };
}

function textOf(cell: Cell | undefined): string {
  return cell?.text.value ?? '';
}
