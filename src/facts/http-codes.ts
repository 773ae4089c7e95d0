import { grouped } from '../text/grouped.ts';
import { isNear } from '../text/nearest.ts';
import { lettersOf } from '../wording/words.ts';

/** Whether the IANA registry of HTTP status codes lists a code, assigned or unused. */
export function isRegistered(code: number): boolean {
  return registered.has(code);
}

/** Whether codes are registered but for a third of them at most, which are errors: of a proxy, or of the service's own. */
export function areMostlyRegistered(codes: ReadonlySet<number>): boolean {
  const others = [...codes].filter((code) => !isRegistered(code));
  return others.length * 3 <= codes.size && others.every((code) => code >= 400 && code < 600);
}

/** Whether a text is the current or an older name of a code, regardless of case, spacing and punctuation. */
export function isNameOf(code: number, text: string): boolean {
  const names = text.length <= longestName ? namesOf(code) : [];
  if (names.length === 0) return false;
  const letters = lettersOf(text);
  return names.some((name) => lettersOf(name) === letters);
}

/** The name of a code at the beginning of a text; empty if there is none. */
export function nameAtStart(code: number, text: string): string {
  const lower = text.slice(0, longestName).toLowerCase();
  const found = namesOf(code).find((name) => lower.startsWith(name)) ?? '';
  return /^[\p{L}\d]/u.test(text.slice(found.length)) ? '' : text.slice(0, found.length);
}

/** The name of a code at the end of a text; empty if there is none. */
export function nameAtEnd(code: number, text: string): string {
  const lower = text.slice(-longestName).toLowerCase();
  const found = namesOf(code).find((name) => lower.endsWith(name)) ?? '';
  return found === '' || /[\p{L}\d]$/u.test(text.slice(0, -found.length)) ? '' : text.slice(-found.length);
}

/** Whether a text is nearly a name of a code: as many words, each with few other letters. */
export function isNearNameOf(code: number, text: string): boolean {
  const words = text.slice(0, longestName + 1).toLowerCase().split(/[ -]/);
  return text.length <= longestName && namesOf(code).some((name) => {
    const own = name.split(/[ -]/);
    return own.length > 1 && own.length === words.length && own.every((word, at) => isNear(word, words[at]!));
  });
}

/** Whether a text has a word of a code's name, as "Failed precondition" of "Precondition Failed". */
export function sharesWordWithName(code: number, text: string): boolean {
  const words = new Set(text.slice(0, longestName).toLowerCase().split(/[^\p{L}]+/u));
  return (registered.get(code) ?? '').toLowerCase().split(/[^\p{L}]+/u).some((word) => word.length > 2 && words.has(word));
}

/** The longest name of any code at the beginning of a text; empty if there is none. */
export function anyNameAtStart(text: string): string {
  const lower = text.slice(0, longestName).toLowerCase();
  const names = (namesByLetter().get(lower.slice(0, 1)) ?? []).filter((name) => lower.startsWith(name) && !/^[\p{L}\d]/u.test(text.slice(name.length)));
  return text.slice(0, Math.max(0, ...names.map(({ length }) => length)));
}

/** Every registered code. */
export function registeredCodes(): readonly number[] {
  return [...registered.keys()];
}

/** In UTF-16 code units. */
const longestName = 60;

let byCode: ReadonlyMap<number, readonly string[]> | undefined;

/** The names of a code in lower case, the current one first. */
function namesOf(code: number): readonly string[] {
  byCode ??= new Map([...registered].map(([each, names]) => [each, names.toLowerCase().split('|')]));
  return byCode.get(code) ?? [];
}

let byLetter: ReadonlyMap<string, readonly string[]> | undefined;

/** All names in lower case by their first letter. */
function namesByLetter(): ReadonlyMap<string, readonly string[]> {
  byLetter ??= grouped([...registered.values()].flatMap((names) => names.toLowerCase().split('|')), (name) => name.slice(0, 1));
  return byLetter;
}

/** Each code with its names, the current one first. */
const registered: ReadonlyMap<number, string> = new Map([
  [100, 'Continue'], [101, 'Switching Protocols'], [102, 'Processing'], [103, 'Early Hints'],
  [104, 'Upload Resumption Supported'],
  [200, 'OK'], [201, 'Created'], [202, 'Accepted'], [203, 'Non-Authoritative Information'], [204, 'No Content'],
  [205, 'Reset Content'], [206, 'Partial Content'], [207, 'Multi-Status'], [208, 'Already Reported'], [226, 'IM Used'],
  [300, 'Multiple Choices'], [301, 'Moved Permanently'], [302, 'Found|Moved Temporarily'], [303, 'See Other'],
  [304, 'Not Modified'], [305, 'Use Proxy'], [306, 'Unused|Switch Proxy'], [307, 'Temporary Redirect'],
  [308, 'Permanent Redirect'],
  [400, 'Bad Request'], [401, 'Unauthorized'], [402, 'Payment Required'], [403, 'Forbidden'], [404, 'Not Found'],
  [405, 'Method Not Allowed'], [406, 'Not Acceptable'], [407, 'Proxy Authentication Required'],
  [408, 'Request Timeout|Request Time-out'], [409, 'Conflict'], [410, 'Gone'], [411, 'Length Required'],
  [412, 'Precondition Failed'], [413, 'Content Too Large|Payload Too Large|Request Entity Too Large'],
  [414, 'URI Too Long|Request-URI Too Long|Request-URI Too Large'], [415, 'Unsupported Media Type'],
  [416, 'Range Not Satisfiable|Requested Range Not Satisfiable'], [417, 'Expectation Failed'], [418, "Unused|I'm a teapot"],
  [421, 'Misdirected Request'], [422, 'Unprocessable Content|Unprocessable Entity'], [423, 'Locked'],
  [424, 'Failed Dependency'], [425, 'Too Early'], [426, 'Upgrade Required'], [428, 'Precondition Required'],
  [429, 'Too Many Requests'], [431, 'Request Header Fields Too Large'], [451, 'Unavailable For Legal Reasons'],
  [500, 'Internal Server Error'], [501, 'Not Implemented'], [502, 'Bad Gateway'], [503, 'Service Unavailable'],
  [504, 'Gateway Timeout|Gateway Time-out'], [505, 'HTTP Version Not Supported'], [506, 'Variant Also Negotiates'],
  [507, 'Insufficient Storage'], [508, 'Loop Detected'], [510, 'Not Extended'], [511, 'Network Authentication Required'],
]);
