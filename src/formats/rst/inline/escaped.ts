/** A text with a NUL for the backslash of every escape. */
export function escaped(source: string): string {
  return source.includes('\\') ? source.replace(/\\([^]?)/g, '\0$1') : source;
}
