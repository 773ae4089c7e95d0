/** A status line of an HTTP message, such as `HTTP/1.1 201 Created` (RFC 9112, section 4). */
export interface StatusLine {
  readonly code: number;
  /** Where the code stands in the text. */
  readonly at: number;
  /** Where its reason phrase begins and ends in the text; undefined where it has none. */
  readonly phrase: readonly [number, number] | undefined;
  /** Whether another status line follows right below: 100 before 200. */
  readonly interim: boolean;
}

const statusLine = /^([ \t]*(?:[<>*] ?)?HTTP\/[\d.]+ +)([1-5]\d\d)(?![\w.])(?: +([A-Za-z][^\n<{]*))?/;
const eachLine = /[^\n]+/g;

/** The status lines of a text, in its order. */
export function statusLinesIn(text: string): readonly StatusLine[] {
  if (!text.includes('HTTP/')) return [];
  const found: StatusLine[] = [];
  let isBelow = false;
  for (const { 0: line, index } of text.matchAll(eachLine)) {
    const [whole, lead, code, words] = statusLine.exec(line) ?? [];
    if (whole === undefined || lead === undefined) isBelow = false;
    else {
      const last = found.at(-1);
      if (isBelow && last !== undefined) found[found.length - 1] = { ...last, interim: true };
      const at = index + lead.length;
      const from = index + whole.length - (words?.length ?? 0);
      const phrase = words === undefined ? undefined : [from, from + words.trimEnd().length] as const;
      found.push({ code: Number(code), at, phrase, interim: false });
      isBelow = true;
    }
  }
  return found;
}

/** The status that a text begins with as a field of its own, "Status Code: 201 Created", where a phrase follows; undefined where it begins with none. */
export function statusFieldOf(text: string): StatusLine | undefined {
  const [whole, lead = '', code, words = ''] = statusField.exec(text.slice(0, longestField)) ?? [];
  if (whole === undefined) return undefined;
  return { code: Number(code), at: lead.length, phrase: [whole.length - words.length, whole.length - words.length + words.trimEnd().length], interim: false };
}

const statusField = /^(\s*status(?: code)? ?: ?)([1-5]\d\d) ([A-Za-z][A-Za-z' -]*)(?=\n|$)/i;

/** In UTF-16 code units. */
const longestField = 100;

/** The status lines of the final responses of a text: of lines in a row the last, and no 1xx beside others. */
export function finalStatusLinesIn(text: string): readonly StatusLine[] {
  const last = statusLinesIn(text).filter(({ interim }) => !interim);
  const final = last.filter(({ code }) => code >= 200);
  return final.length > 0 ? final : last;
}
