/** Whether a YAML text has texts of status codes, as OpenStack's `os-api-ref` does: its first key is a code. */
export function isStatusFile(source: string): boolean {
  return /^[ \t]{0,20}["']?[1-5]\d\d["']?[ \t]{0,20}:/.test(keyLines(source)[0] ?? '');
}

/** Whether it also gives the first code a text that fits any case: in any folder, other files begin with a code, too. */
export function hasDefaultTexts(source: string): boolean {
  const [first = '', second = ''] = keyLines(source);
  return isStatusFile(source) && (/^[ \t]{1,20}default[ \t]{0,20}:/.test(second) || /:[ \t]{0,20}\{[ \t]{0,20}default[ \t]{0,20}:/.test(first));
}

/** The first lines that are neither empty nor comments. */
function keyLines(source: string): readonly string[] {
  return source.slice(0, longestStart).split(/[\r\n]+/).filter((line) => !/^(?:\s*$|\s*#|---)/.test(line)).slice(0, 2);
}

/** In UTF-16 code units: a licence may stand before the first key. */
const longestStart = 10_000;
