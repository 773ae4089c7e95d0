/** A status line of an HTTP message, such as `HTTP/1.1 201 Created` (RFC 9112, section 4). */
export interface StatusLine {
  readonly code: number;
  /** The offset of the code in the text. */
  readonly at: number;
  /** The range of its reason phrase in the text; undefined if it has none. */
  readonly phrase: readonly [number, number] | undefined;
  /** Whether another status line follows on the next line, as 200 after 100. */
  readonly interim: boolean;
}

const statusLine = /^([ \t]*(?:[<>*] ?)?HTTP\/[\d.]+ +)([1-5]\d\d)(?![\w.])(?: +([A-Za-z][^\n<{]*))?/;
const eachLine = /[^\n]+/g;

/** The status lines of a text, in order. */
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

/** The field at the start of a text with a status and its phrase, "Status Code: 201 Created"; undefined if there is none. */
export function statusFieldOf(text: string): StatusLine | undefined {
  const [whole, lead = '', code, words = ''] = statusField.exec(text.slice(0, maxFieldLength)) ?? [];
  if (whole === undefined) return undefined;
  return { code: Number(code), at: lead.length, phrase: [whole.length - words.length, whole.length - words.length + words.trimEnd().length], interim: false };
}

const statusField = /^(\s*status(?: code)? ?: ?)([1-5]\d\d) ([A-Za-z][A-Za-z' -]*)(?=\n|$)/i;

/** In UTF-16 code units. */
const maxFieldLength = 100;

/** The status lines of final responses in a text: the last of adjacent lines, and 1xx only if there is no other. */
export function finalStatusLinesIn(text: string): readonly StatusLine[] {
  const last = statusLinesIn(text).filter(({ interim }) => !interim);
  const final = last.filter(({ code }) => code >= 200);
  return final.length > 0 ? final : last;
}
