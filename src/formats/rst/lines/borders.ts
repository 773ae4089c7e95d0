const bar = '|'.charCodeAt(0);

/** The columns at which a border of a grid meets others. */
export function columnsIn(border: string): number[] {
  const columns: number[] = [];
  for (let at = border.indexOf('+'); at >= 0; at = border.indexOf('+', at + 1)) columns.push(at);
  return columns;
}

/** Whether a line of a grid ends the header. */
export function isHeaderBorder(line: string): boolean {
  return /^\+=[=+]+=\+$/.test(line);
}

/** Whether a line of a grid ends the header, and meets other borders at some columns and no others. */
export function isHeaderBorderOver(columns: readonly number[], line: string): boolean {
  if (!isHeaderBorder(line)) return false;
  const own = columnsIn(line);
  return own.length === columns.length && own.every((column, at) => column === columns[at]);
}

/** Whether a border between cells stands at every one of some columns, counted from an offset. */
export function isCutAt(columns: readonly number[], text: string, from = 0): boolean {
  for (const column of columns) if (text.charCodeAt(from + column) !== bar) return false;
  return true;
}
