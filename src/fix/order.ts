import type { Edit, Row, StatusEntry, StatusList, Table } from '../model.ts';
import { holds } from '../text/spans.ts';

/** The edit that sorts the body rows by code within their groups, or the reason why it is impossible. */
export function newOrder(table: Table, { entries }: StatusList): Edit | string {
  const units = unitsOf(table, entries);
  const splitsCell = units.some(({ rows }) => !standAlone(rows, table));
  if (splitsCell) return 'a cell spans rows that would be parted';
  const ordered = groupsOf(units)
    .flatMap((group) => group.toSorted((one, other) => codeOf(one) - codeOf(other)));
  if (!isAscending(ordered)) return 'rows without a code stand between';
  if (ordered.every((unit, at) => unit === units[at])) return 'the codes of one row are out of order';
  return { kind: 'order', block: table.span.start, rows: ordered.flatMap(({ rows }) => rows) };
}

/** A row with a code and the rows that continue it, or a row without a code. */
interface Unit {
  /** The indices of its body rows. */
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

/** Whether the first cell of a row is blank, or covered by the one above. */
function continues({ cells: [key] }: Row): boolean {
  return key === undefined || key.text.value === '';
}

function standAlone(rows: readonly number[], { body }: Table): boolean {
  const end = rows.at(-1)! + 1;
  return rows.every((index) => body[index]!.cells.every((cell) => cell === undefined || index + cell.rowSpan <= end));
}

/** Groups the units by outcome; a unit without a code is a group of its own. */
function groupsOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const groups: Unit[][] = [];
  for (const unit of units) {
    const last = groups.at(-1);
    const first = last?.[0]?.entry;
    const joins = first !== undefined && unit.entry !== undefined && first.outcome === unit.entry.outcome;
    if (joins) last?.push(unit);
    else groups.push([unit]);
  }
  return groups;
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
