import type { Cell, Text } from '../model.ts';
import { sliceText } from '../text/spans.ts';
import { isPhraseLike } from './columns.ts';
import type { Columns } from './columns.ts';
import { nameAtStart } from './http-codes.ts';
import { cellOf, paragraphOf } from './list-items.ts';
import type { FullRow } from './rows.ts';
import { isKeyed } from './status-evidence.ts';

/** Rows, and the columns to read them by. */
export interface ReadRows {
  readonly rows: readonly FullRow[];
  readonly columns: Columns;
}

/**
 * Divides descriptions that begin with phrases, "Not Found -- There is no such hut", if most begin with the registered
 * name of their code. A phrase may stand in a paragraph or line of its own, too. Other names must be set off as these are. The phrases become a column of their own, behind the others.
 */
export function withLeadingPhrases(rows: readonly FullRow[], columns: Columns): ReadRows {
  const { phrase, description, message } = columns;
  if (description === undefined || phrase !== undefined || message !== undefined) return { rows, columns };
  const keyed = rows.filter(isKeyed);
  const cuts = keyed.flatMap((row) => (row.key.phrase === undefined ? cutOf(row, description) ?? [] : []));
  const named = cuts.filter(({ isTelling }) => isTelling);
  if (named.length < 2 || named.length * 2 < keyed.length) return { rows, columns };
  const marks = new Set(named.map(({ mark }) => mark));
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  return { rows: rows.map((row) => divided(row, description, width, marks)), columns: { ...columns, phrase: width } };
}

function divided(row: FullRow, column: number, width: number, marks: ReadonlySet<string>): FullRow {
  const cell = row.cells[column];
  const cut = row.key === undefined || row.key.phrase !== undefined ? undefined : cutOf(row, column);
  if (cell === undefined || cut === undefined || (!cut.isName && !marks.has(cut.mark))) return row;
  const [first, ...others] = cell.blocks;
  if (first?.kind !== 'paragraph') return row;
  const rest = sliceText(first.text, cut.rest);
  const told = rest.value === '' ? others : [paragraphOf(rest, first.plain), ...others];
  const cells: (Cell | undefined)[] = Array.from({ length: width }, (_, at) => row.cells[at]);
  cells[column] = told.length === 0 ? undefined : cellOf(told);
  cells[width] = cellOf([paragraphOf(sliceText(first.text, cut.from, cut.phrase), first.plain)]);
  return { ...row, cells };
}

/** Where the phrase at the start of a description begins and ends, and the start of the rest. */
interface Cut {
  readonly from: number;
  readonly phrase: number;
  readonly rest: number;
  /** What sets the phrase off; empty for a line break, or if nothing follows. */
  readonly mark: string;
  /** Whether the phrase is a registered name of the code. */
  readonly isName: boolean;
  /** Whether it is, with words behind it. */
  readonly isTelling: boolean;
}

const separator = /^(?: ?--| [-\u2010-\u2015]|:) /;
const eachSeparator = / --? | [\u2010-\u2015] |: /;

/** A mark such as an emoji before the phrase. */
const ornament = /^[^\p{L}\p{N}\s]{1,4} /u;

function cutOf({ cells, key }: FullRow, column: number): Cut | undefined {
  const cell = cells[column];
  const text = firstText(cell);
  if (text === undefined || key?.codes.length !== 1) return undefined;
  const { value } = text;
  const isFirst = cell!.blocks.length > 1;
  const from = isFirst ? ornament.exec(value)?.[0].length ?? 0 : 0;
  const name = nameAtStart(Number(key.codes[0]!.text), value.slice(from)).length;
  if (name > 0) {
    const phrase = from + name;
    const mark = separator.exec(value.slice(phrase, phrase + longestMark))?.[0];
    if (mark !== undefined) return { from, phrase, rest: phrase + mark.length, mark: mark.trim(), isName: true, isTelling: true };
    return /^[.:]?$/.test(value.slice(phrase)) ? { from, phrase, rest: value.length, mark: '', isName: true, isTelling: isFirst } : undefined;
  }
  if (isFirst && value.length <= longestPhrase && isPhraseLike(value.slice(from))) return { from, phrase: value.length, rest: value.length, mark: '', isName: false, isTelling: false };
  const own = eachSeparator.exec(value.slice(0, longestPhrase));
  if (own === null || !isPhraseLike(value.slice(0, own.index))) return undefined;
  return { from: 0, phrase: own.index, rest: own.index + own[0].length, mark: own[0].trim(), isName: false, isTelling: false };
}

/** In UTF-16 code units. */
const longestMark = 4;
const longestPhrase = 60;

function firstText(cell: Cell | undefined): Text | undefined {
  const first = cell?.blocks[0];
  return first?.kind === 'paragraph' ? first.text : undefined;
}
