import type { Edit, Row, StatusEntry, StatusList, Table } from '../model.ts';
import { holds } from './tables.ts';

/** The body rows of a table in ascending order of their codes within their groups, or why they cannot be. */
export function newOrder(table: Table, { entries }: StatusList): Edit | string {
  const units = unitsOf(table, entries);
  const parted = units.some(({ rows }) => !standAlone(rows, table));
  if (parted) return 'a cell spans rows that would be parted';
  const ordered = stretchesOf(units)
    .flatMap((stretch) => stretch.toSorted((one, other) => codeOf(one) - codeOf(other)));
  if (!isAscending(ordered)) return 'rows without a code stand between';
  return { kind: 'order', block: table.span.start, rows: ordered.flatMap(({ rows }) => rows) };
}

/** A row with a code and those that continue it, or a row without. */
interface Unit {
  /** Indices of body rows. */
  readonly rows: number[];
  readonly entry?: StatusEntry;
}

function unitsOf({ body }: Table, entries: readonly StatusEntry[]): readonly Unit[] {
  const units: Unit[] = [];
  for (const [index, row] of body.entries()) {
    const entry = entryIn(row, entries);
    const last = units.at(-1);
    if (entry === undefined && last !== undefined && continues(row)) last.rows.push(index);
    else units.push({ rows: [index], ...(entry !== undefined && { entry }) });
  }
  return units;
}

function entryIn({ cells: [key] }: Row, entries: readonly StatusEntry[]): StatusEntry | undefined {
  return key && entries.find(({ place }) => holds(key.text, place.start));
}

/** Whether the key cell of a row is blank, or covered by the one above. */
function continues({ cells: [key] }: Row): boolean {
  return key === undefined || key.text.value === '';
}

function standAlone(rows: readonly number[], { body }: Table): boolean {
  const end = rows.at(-1)! + 1;
  return rows.every((index) => body[index]!.cells.every((cell) => cell === undefined || index + cell.rowSpan <= end));
}

/** The units between those without a code, each of which is a stretch of its own. */
function stretchesOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const stretches: Unit[][] = [];
  for (const unit of units) {
    const last = stretches.at(-1);
    const first = last?.[0]?.entry;
    const joins = first !== undefined && unit.entry !== undefined && first.outcome === unit.entry.outcome;
    if (joins) last?.push(unit);
    else stretches.push([unit]);
  }
  return stretches;
}

function codeOf({ entry }: Unit): number {
  return entry?.code ?? 0;
}

function isAscending(units: readonly Unit[]): boolean {
  const highest = new Map<StatusEntry['outcome'], number>();
  return units.every(({ entry }) => {
    if (entry === undefined) return true;
    const ascends = entry.code >= (highest.get(entry.outcome) ?? 0);
    highest.set(entry.outcome, entry.code);
    return ascends;
  });
}
