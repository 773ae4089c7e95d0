/** How the cells of a column, or one cell, are read: `a` as AsciiDoc, `h` as a header. */
export type CellStyle = string;

/** What stands before a cell's separator: `2+`, `.3+^.>`, `3*`, `a`. */
export interface CellSpec {
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly copies: number;
  readonly style: CellStyle | undefined;
}

/** The specification of a cell without one. */
export const plainSpec: CellSpec = { columnSpan: 1, rowSpan: 1, copies: 1, style: undefined };

/** More columns or rows are not made of one cell. */
const most = 1000;
/** Nor more copies: a page of some kilobytes could ask for a million. */
const mostCopies = 100;

const alignment = '(?:[<^>](?:\\.[<^>]?)?|(?:[<^>]?\\.)?[<^>])?';
const cellSpec = new RegExp(`^(?:(\\d{0,9}(?:\\.\\d{0,9})?)([*+]))?${alignment}([a-z])?$`);
const columnSpec = new RegExp(`^(?:(\\d{1,9})\\*)?${alignment}(?:\\d{1,9}%?|~)?([a-z])?$`);

/** The specification that some characters before a separator are; undefined if they are none. */
export function cellSpecOf(source: string): CellSpec | undefined {
  if (source === '') return plainSpec;
  const [whole, counts = '', operator, letter] = source.length <= longestSpec ? cellSpec.exec(source) ?? [] : [];
  if (whole === undefined || (operator !== undefined && !/\d/.test(counts))) return undefined;
  const [columns = '', rows = ''] = counts.split('.');
  const [across, down] = [numberOf(columns), numberOf(rows)];
  const isCopy = operator === '*';
  const style = letter !== undefined && styles.includes(letter) ? letter : undefined;
  return { columnSpan: isCopy ? 1 : across, rowSpan: isCopy ? 1 : down, copies: isCopy ? Math.min(across, mostCopies) : 1, style };
}

/** In UTF-16 code units. */
const longestSpec = 40;

function numberOf(digits: string): number {
  return digits === '' ? 1 : Math.max(1, Math.min(most, Number(digits)));
}

/** The styles of the columns that `cols` states; empty if it states none (AsciiDoc Language, "Add Columns to a Table"). */
export function columnStylesOf(cols: string): readonly (CellStyle | undefined)[] {
  const records = cols.replaceAll(' ', '');
  if (/^[1-9]\d{0,5}$/.test(records)) return Array.from({ length: Math.min(most, Number(records)) }, () => undefined);
  if (records === '') return [];
  return records.split(records.includes(',') ? ',' : ';').slice(0, most).flatMap((record) => {
    const [whole, copies, letter] = columnSpec.exec(record) ?? [];
    if (whole === undefined) return [];
    const style = letter !== undefined && styles.includes(letter) ? letter : undefined;
    return Array.from({ length: copies === undefined ? 1 : Math.min(most, Number(copies)) }, () => style);
  });
}

/** The letters of styles: default, strong, emphasis, monospaced, header, literal, AsciiDoc. */
const styles = 'dsemhla';
