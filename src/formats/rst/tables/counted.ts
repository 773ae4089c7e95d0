/** A count with its noun, as `1 cell` or `2 cells`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
