import type {
  Cell, Column, Description, Outcome, Place, StatusEntry, StatusList, Table, Text, Wording,
} from '../model.ts';
import { intern } from '../text/intern.ts';
import { hasLetter } from '../text/letters.ts';
import { joinTexts } from '../text/spans.ts';
import { columnsOf, headersOf, isPhraseLike, mostIn, type Columns } from './columns.ts';
import { methodClaimOf } from './method-claims.ts';
import { outcomeOf, outcomeOfTitles } from './outcome.ts';
import type { PagePlaces } from './page-places.ts';
import { partsOf } from './parts.ts';
import type { BlockInContext } from './blocks-in-context.ts';
import { fullRowsOf, type FullRow } from './rows.ts';
import type { KeyPart } from './status-key.ts';
import { isKeyed, isStatusList, mayHeadCodes } from './status-evidence.ts';

/** A status list before it is known whether its page documents one operation. */
export type UnscopedList = Omit<StatusList, 'scope'>;

/** The status entries of a table; undefined where its rows are not about HTTP status codes. */
export function statusListOf(passage: BlockInContext, table: Table, places: PagePlaces): UnscopedList | undefined {
  if (!mayHeadCodes(textOf(table.header.at(-1)?.cells[0]))) return undefined;
  const headers = headersOf(table);
  const rows = fullRowsOf(table);
  const titles = titlesOf(passage, table);
  if (!isStatusList({ rows, headers, titles })) return undefined;
  const columns = columnsOf(headers, rows.filter(isKeyed));
  const outcome = outcomeOfTitles([...titles, headers[0] ?? '']) ?? outcomeOfSection(passage);
  const reader = { columns, places, onlyPhrases: onlyPhrases(columns, rows) };
  const entries = mergedRows(rows).flatMap((row) => entriesOf(row, row.outcome ?? outcome, reader));
  if (entries.length === 0) return undefined;
  const section = passage.sections.at(-1)?.runs[0]?.start;
  return {
    place: places.place(table.span),
    titles: [...titles, ...passage.sections.slice(-1).map(({ value }) => value)].map(intern),
    columns: columnHeaders(table, columns, places),
    ...(outcome !== undefined && { outcome }),
    ...(section !== undefined && { section }),
    ...(passage.alternative !== undefined && { alternative: passage.alternative }),
    phrases: entries.filter(({ phrase }) => phrase !== undefined).length * 2 > entries.length,
    entries,
  };
}

/** What introduces a table, nearest first: its caption, the list item it stands in, a short paragraph before it. */
function titlesOf({ items, before }: BlockInContext, table: Table): string[] {
  const paragraph = before?.text.value ?? '';
  const titles = [table.caption, ...items.toReversed().map(({ text }) => text)].map((title) => title?.value ?? '');
  return [...titles, paragraph].filter((title) => title !== '' && title.length <= longestTitle);
}

/** A longer paragraph or item is no title of the table in it. */
const longestTitle = 80;

/** The group that the nearest section's title names; "Error Codes" often heads a list of all codes. */
function outcomeOfSection({ sections }: BlockInContext): Outcome | undefined {
  const title = sections.at(-1)?.value ?? '';
  return /\berror ?codes?\b/i.test(title) ? undefined : outcomeOf(title);
}

function columnHeaders(table: Table, { phrase, description }: Columns, places: PagePlaces): Column[] {
  const cells = table.header.at(-1)?.cells ?? [];
  return cells.flatMap((cell, index): Column | readonly never[] => {
    const header = cell && places.wording(cell.text);
    if (header === undefined) return [];
    if (index === 0) return { header, holds: 'code' };
    if (index === description) return { header, holds: 'description' };
    return index === phrase ? { header, holds: 'phrase' } : { header };
  });
}

/** Whether a two-column table gives nothing but phrases under its description. */
function onlyPhrases({ phrase, description }: Columns, rows: readonly FullRow[]): boolean {
  return phrase === undefined && description !== undefined && mostIn(rows, description, isPhraseLike);
}

/** A row with a key, and the rows without one that continue it. */
interface MergedRow {
  readonly rows: FullRow[];
  /** The group that a row of its own above it names. */
  readonly outcome?: Outcome;
}

/** Joins rows whose key cell is blank, or covered from above, to the row above; a row of one cell names a group. */
function mergedRows(rows: readonly FullRow[]): MergedRow[] {
  const merged: MergedRow[] = [];
  let outcome: Outcome | undefined;
  for (const full of rows) {
    const [key] = full.cells;
    const last = merged.at(-1);
    const continues = textOf(key) === '' || key === last?.rows.at(-1)?.cells[0];
    if (full.cells.length > 1 && full.cells.every((cell) => cell === key)) outcome = outcomeOf(textOf(key)) ?? outcome;
    else if (continues && last !== undefined) last.rows.push(full);
    else merged.push({ rows: [full], ...(outcome !== undefined && { outcome }) });
  }
  return merged;
}

interface EntryReader {
  readonly columns: Columns;
  readonly places: PagePlaces;
  readonly onlyPhrases: boolean;
}

/** One entry for each code of a row's key. */
function entriesOf({ rows }: MergedRow, outcome: Outcome | undefined, reader: EntryReader): StatusEntry[] {
  const { key, cells } = rows[0]!;
  const keyText = cells[0]?.text;
  if (key === undefined || keyText === undefined) return [];
  const { places, columns } = reader;
  const description = descriptionIn(rows, columns.description, places);
  const phrase = phraseOf(rows, keyText, key.phrase, reader) ?? (reader.onlyPhrases ? description : undefined);
  return key.codes.flatMap(({ text, from, to }): StatusEntry[] => {
    const code = Number(text);
    const place = places.wording(keyText, from, to)?.place;
    if (code > 599 || place === undefined) return [];
    const claim = methodClaimOf(code, description?.text ?? '');
    return [
      {
        code,
        place,
        ...(phrase !== undefined && { phrase }),
        ...(description !== undefined && { description }),
        ...(outcome !== undefined && { outcome }),
        ...claim,
      },
    ];
  });
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

/** What a column says over some rows, with its parts. */
function descriptionIn(
  rows: readonly FullRow[],
  column: number | undefined,
  places: PagePlaces,
): Description | undefined {
  const wording = wordingIn(rows, column, places);
  return wording && { ...wording, parts: partsOf(cellsIn(rows, column ?? 0), wording, places) };
}

/** The text of a column over some rows; where the column is there but empty, an empty wording at its place. */
function wordingIn(rows: readonly FullRow[], column: number | undefined, places: PagePlaces): Wording | undefined {
  if (column === undefined) return undefined;
  const cells = cellsIn(rows, column);
  const text = joinTexts(cells.map((cell) => cell.text).filter(({ value }) => value !== ''));
  return places.wording(text) ?? emptyWording(cells[0], places);
}

/** The cells of a column over some rows, one that spans rows once. */
function cellsIn(rows: readonly FullRow[], column: number): readonly Cell[] {
  return [...new Set(rows.map(({ cells }) => cells[column]).filter((cell) => cell !== undefined))];
}

function emptyWording(cell: Cell | undefined, places: PagePlaces): Wording | undefined {
  if (cell === undefined) return undefined;
  const place: Place = places.place(cell.span);
  return { text: '', place };
}

function textOf(cell: Cell | undefined): string {
  return cell?.text.value ?? '';
}
