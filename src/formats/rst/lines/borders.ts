const bar = '|'.charCodeAt(0);

/** The columns of the `+` in a border of a grid. */
export function columnsIn(border: string): number[] {
  const columns: number[] = [];
  for (let at = border.indexOf('+'); at >= 0; at = border.indexOf('+', at + 1)) columns.push(at);
  return columns;
}

/** Whether a line of a grid is the border that ends the header. */
export function isHeaderBorder(line: string): boolean {
  return /^\+=[=+]+=\+$/.test(line);
}

/** Whether a line is a header border whose `+` are at exactly these columns. */
export function isHeaderBorderOver(columns: readonly number[], line: string): boolean {
  if (!isHeaderBorder(line)) return false;
  const lineColumns = columnsIn(line);
  return lineColumns.length === columns.length && lineColumns.every((column, at) => column === columns[at]);
}

/** Whether a text has a `|` at all these columns, counted from an offset. */
export function isCutAt(columns: readonly number[], text: string, from = 0): boolean {
  for (const column of columns) if (text.charCodeAt(from + column) !== bar) return false;
  return true;
}
