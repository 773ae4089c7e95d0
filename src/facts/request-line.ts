import type { Literal, Text } from '../model.ts';
import { sliceText } from '../text/spans.ts';
import { holdsMethod, methodList } from './http-methods.ts';

/** A method and its URI as on a page. */
export interface RequestLine {
  /** As written; perhaps several, as in `POST/PUT`. */
  readonly method: Text;
  /** Empty if the page has none. */
  readonly uri: string;
}

/** A URI up to its first space or bracket, in a text whose placeholders have none. */
const uriPattern = String.raw`(?:https?:\/\/|[/{<$])[^\s()]*`;
const eachPlaceholder = /[<{][\w |.-]{1,60}[>}]|(?<=\/)\([\w |.-]{1,60}\)/g;
/** Stand for a space and for brackets in placeholders, such as `{id or name}` and `(id)`. */
const [space, bracket, closing] = ['\ue000', '\ue001', '\ue002'];

/** A text of the same length whose placeholders have no space and no bracket. */
function joined({ value }: Text): string {
  if (!/[<{(]/.test(value)) return value;
  return value.replace(eachPlaceholder, (found) => found.replaceAll(' ', space).replace('(', bracket).replace(')', closing));
}

/** The words of a URI as on the page. */
function original(uri: string): string {
  return uri.replaceAll(space, ' ').replaceAll(bracket, '(').replaceAll(closing, ')');
}

const requestLine = new RegExp(`^["']?(${methodList})(?:(?: ?: ?| +|(?=/))["'<]?((?:https?://|/|\\{)[^\\n]*)|$)`, 'i');

/**
 * The request line at the start of a text, such as `POST /v3/{project_id}/vaults`, or a method that is the whole text.
 */
export function requestLineOf(text: Text): RequestLine | undefined {
  return lineOf(text, requestLine.exec(text.value));
}

const label = /^(?:HTTP )?(?:request|ur[il]|endpoint|path|method|syntax|call)(?: line| ur[il])?(?: ?: ?| )/i;
const whole = new RegExp(String.raw`^["']?(${methodList}) ?:? +(?:curl )?["']?(${uriPattern})(?: HTTP\/[\d.]+["'.]?)?$`);

/** The request line that is a whole text, perhaps after a label, as in "Endpoint: POST /v3/vaults". */
export function wholeRequestLineOf(text: Text): RequestLine | undefined {
  if (text.value.length > maxRequestLineLength || !holdsMethod(text.value)) return undefined;
  const from = label.exec(text.value)?.[0].length ?? 0;
  const line = from === 0 ? text : sliceText(text, from);
  return lineOf(line, whole.exec(joined(line)));
}

/** In UTF-16 code units; no request line is longer. */
const maxRequestLineLength = 500;

/** The request line with which a sentence begins: "`GET /v3/vaults` lists all vaults." */
export function leadingRequestOf(text: Text): RequestLine | undefined {
  if (!holdsMethod(text.value)) return undefined;
  const line = lineOf(text, leading.exec(joined(text)));
  return line !== undefined && /^[{/:\w.%$=?&<>*~@,;-]+$/.test(line.uri) ? line : undefined;
}

const leading = new RegExp(String.raw`^(${methodList}) ?:? +(${uriPattern})`);
const eachPart = /[^()[\]\u2013]+/g;

/** The request line in a heading: "GET /v3/servers", "Delete a server (DELETE /v3/servers/{id})", "/v3/servers (GET)", or in markup at its end. */
export function titleRequestOf(title: Text): RequestLine | undefined {
  if (title.value.length > maxRequestLineLength || !holdsMethod(title.value)) return undefined;
  const parts = [...title.value.matchAll(eachPart)].map(({ 0: part, index }) =>
    sliceText(title, index + part.length - part.trimStart().length, index + part.length));
  const line = [title, ...parts, ...marked(title)].map((part) => lineOf(part, leading.exec(joined(part)))).find((found) => found !== undefined);
  return line ?? trailingOf(title);
}

/** The end of a title from where its last markup begins: "List servers `GET /v3/servers`". */
function marked(title: Text): readonly Text[] {
  const last = title.runs.at(-1);
  return last === undefined || last.at === 0 ? [] : [sliceText(title, last.at)];
}

const trailing = new RegExp(String.raw`^["']?(\/[^\s()"']*)["']? \((${methodList})\)$`);

/** The path of a heading with the method in brackets behind it. */
function trailingOf(title: Text): RequestLine | undefined {
  const match = trailing.exec(title.value);
  const at = title.value.lastIndexOf('(') + 1;
  return match === null ? undefined : { method: sliceText(title, at, at + match[2]!.length), uri: uriIn(match[1]!) };
}

const eachLine = /[^\n]+/g;

/**
 * The request lines of a literal block: all of its lines if it contains nothing else, or else its first, which headers
 * and a body may follow.
 */
export function literalRequestsOf({ opening, text }: Literal): readonly RequestLine[] {
  if (!literalOpening.test(opening)) return [];
  const found: RequestLine[] = [];
  for (const { 0: line, index } of text.value.matchAll(eachLine)) {
    const indent = line.length - line.trimStart().length;
    const request = wholeRequestLineOf(sliceText(text, index + indent, index + line.trimEnd().length));
    // the rest may be long
    if (request === undefined) return found.slice(0, 1);
    found.push(request);
  }
  return found;
}

const literalOpening = new RegExp(`^\\s*${methodList} `);

function lineOf(text: Text, match: RegExpExecArray | null): RequestLine | undefined {
  if (match === null) return undefined;
  const from = match[0].indexOf(match[1]!) + match.index;
  return { method: sliceText(text, from, from + match[1]!.length), uri: uriIn(original(match[2] ?? '')) };
}

/** A URI without the HTTP version, quote or full stop after it. */
export function uriIn(words: string): string {
  const bare = words.split(/ HTTP\/[\d.]/, 1)[0]!.replace(/(?<!["'>.;,\\\s])["'>.;,\\\s]+$/, '');
  const plain = withoutRemark(bare);
  return /<[^<>]*$/.test(bare) && words.startsWith(`${bare}>`) ? `${bare}>` : plain;
}

/** A URI without words in brackets behind it: "/v1/kites (deprecated since May)". */
function withoutRemark(uri: string): string {
  const at = uri.endsWith(')') ? uri.lastIndexOf(' (') : -1;
  return at > 0 && !uri.slice(0, at).includes(' ') ? uri.slice(0, at) : uri;
}

const methodBullet = new RegExp(`^((?:(?:http )?request |http )?method ?: ?["']?)(${methodList})\\b`, 'i');
const uriBullet = /^(?:path|ur[il]|request (?:path|ur[il])|endpoint) ?: ?["']?(\S+)/i;

/** The method of a text such as `Method: GET`. */
export function methodIn(text: Text): Text | undefined {
  const match = methodBullet.exec(text.value);
  return match === null ? undefined : sliceText(text, match[1]!.length, match[0].length);
}

/** The URI of a text such as `PATH: /v1/topics`. */
export function uriOf(text: Text): string | undefined {
  const uri = uriBullet.exec(text.value)?.[1];
  return uri === undefined ? undefined : uriIn(uri);
}

/**
 * Whether two paths are the same, segment by segment; a segment in braces matches any. An example of a path is the same
 * path.
 */
export function samePath(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((segment, at) => sameSegment(segment, other[at]!));
}

/** The segments of a URI's path; host and query do not matter. */
export function pathOf(uri: string): readonly string[] {
  const path = uri.replace(/^https?:\/\/[^/]*/i, '').split('?', 1)[0]!;
  return path.split('/').map((segment) => segment.trim()).filter((segment) => segment !== '');
}

function sameSegment(one: string, other: string): boolean {
  return one === other || [one, other].some((segment) => /^[{<:$]/.test(segment));
}
