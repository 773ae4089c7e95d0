/**
 * Whether a text is the root document of an OpenAPI or Swagger specification: `openapi` or `swagger`, with a version, is a
 * key of its outermost mapping, wherever in the text (OpenAPI 3.1, "OpenAPI Object"; Swagger 2.0, "Swagger Object").
 */
export function hasRootKey(source: string): boolean {
  if (!source.includes('openapi') && !source.includes('swagger')) return false;
  return /^\s*\{/.test(source.slice(0, longestStart)) ? hasOutermostKey(source) : keyInFirstColumn.test(source);
}

/** In UTF-16 code units. */
const longestStart = 1000;

const keyInFirstColumn = /^(["']?)(?:openapi|swagger)\1[ \t]{0,20}:[ \t]{1,20}["']?[1-9]/m;
const keyInBraces = /(["']?)(?:openapi|swagger)\1\s{0,20}:\s{0,20}["']?[1-9]/g;

function hasOutermostKey(source: string): boolean {
  let [depth, at] = [0, 0];
  for (const { index } of source.matchAll(keyInBraces)) {
    for (; at < index; at++) {
      const unit = source.charCodeAt(at);
      if (unit === quote) at = closingQuote(source, at);
      else if (unit === brace || unit === bracket) depth++;
      else if (unit === closingBrace || unit === closingBracket) depth--;
    }
    if (depth === 1 && at === index) return true;
  }
  return false;
}

const [quote, brace, closingBrace, bracket, closingBracket] = [34, 123, 125, 91, 93];

/** The offset of the quotation mark that closes another; the end of the text if there is none. */
function closingQuote(source: string, at: number): number {
  for (let next = at + 1; next < source.length; next++) {
    const unit = source.charCodeAt(next);
    if (unit === 92) next++;
    else if (unit === quote) return next;
  }
  return source.length;
}

/** Whether a YAML text has `responses` among its `components`: a file that several specifications refer to needs no root key. */
export function keepsResponses(source: string): boolean {
  const start = /^components[ \t]{0,20}:[ \t]*(?:#.*)?$/m.exec(source);
  if (start === null) return false;
  let indent = 0;
  for (const { 0: line, 1: spaces } of source.slice(start.index + start[0].length).matchAll(/^( *)[^\s#].*$/gm)) {
    if (spaces === '') return false;
    if (indent === 0) indent = spaces!.length;
    if (spaces!.length === indent && /^ *responses[ \t]{0,20}:/.test(line.slice(0, indent + 40))) return true;
  }
  return false;
}
