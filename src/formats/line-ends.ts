/** The offset at which the line of a place begins. */
export function startOfLine(source: string, at: number): number {
  let from = at;
  while (from > 0 && !isLineEnd(source, from - 1)) from -= 1;
  return from;
}

/** The offset at which the line of a place ends, before its line break. */
export function endOfLine(source: string, at: number): number {
  let to = at;
  while (to < source.length && !isLineEnd(source, to)) to += 1;
  return to;
}

function isLineEnd(source: string, at: number): boolean {
  const unit = source.charCodeAt(at);
  return unit === 10 || unit === 13;
}
