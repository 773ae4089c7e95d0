import { isWhite } from './text-lines.ts';
import { closingQuote } from './yaml-scalars.ts';

/** The offset behind a flow mapping or sequence (YAML 1.2, 7.4); undefined where nothing closes it before `limit`. */
export function flowEnd(source: string, at: number, limit: number): number | undefined {
  let depth = 0;
  let begins = true; // a quotation mark inside a word opens nothing
  for (let next = at; next < limit; next++) {
    const unit = source[next]!;
    if (unit === '{' || unit === '[') depth++;
    else if (unit === '}' || unit === ']') {
      if (--depth === 0) return next + 1;
    } else if (begins && (unit === '"' || unit === '\'')) {
      const close = closingQuote(source, next, limit);
      if (close === undefined) return undefined;
      next = close;
    } else if (unit === '#' && isWhite(source.charCodeAt(next - 1))) next = lineEnd(source, next, limit);
    begins = '{[,:'.includes(unit) || (begins && isWhite(source.charCodeAt(next)));
  }
  return undefined;
}

function lineEnd(source: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && source[end] !== '\n' && source[end] !== '\r') end++;
  return end;
}
