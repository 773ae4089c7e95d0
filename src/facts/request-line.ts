import type { Literal, Text } from '../model.ts';
import { sliceText } from '../text/spans.ts';

/** A method and the URI it is sent to, as a page gives them. */
export interface RequestLine {
  /** As written. */
  readonly method: Text;
  /** Empty where the page gives none. */
  readonly uri: string;
}

/** The methods that a request line may begin with, as alternatives of a pattern. */
export const methods = 'GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS';
const requestLine = new RegExp(`^["']?(${methods})(?:(?: ?: ?| +|(?=/))["'<]?((?:https?://|/|\\{)[^\\n]*)|$)`, 'i');

/** The request line a text begins with, such as `POST /v3/{project_id}/vaults`, or a method that is all of it. */
export function requestLineOf(text: Text): RequestLine | undefined {
  return lineOf(text, requestLine.exec(text.value));
}

const label = /^(?:HTTP )?(?:request|ur[il]|endpoint|path|method|syntax|call)(?: line| ur[il])? ?: ?/i;
const whole = new RegExp(String.raw`^["']?(${methods}) ?:? +((?:https?:\/\/|[/{<$])[^\s()]*)(?: HTTP\/[\d.]+["'.]?)?$`);

/** The request line that is all of a text, but for a label before it, as in "Endpoint: POST /v3/vaults". */
export function wholeRequestLineOf(text: Text): RequestLine | undefined {
  if (text.value.length > longest) return undefined;
  const from = label.exec(text.value)?.[0].length ?? 0;
  const line = from === 0 ? text : sliceText(text, from);
  return lineOf(line, whole.exec(line.value));
}

/** No request line is longer than this many units. */
const longest = 500;

const leading = new RegExp(String.raw`^(${methods}) ?:? +((?:https?:\/\/|[/{<$])\S*)`);
const eachPart = /[^()[\]\u2013]+/g;

/** The request line that a heading gives: "GET /v3/servers", "Delete a server (DELETE /v3/servers/{id})". */
export function titleRequestOf(title: Text): RequestLine | undefined {
  if (title.value.length > longest) return undefined;
  const parts = [...title.value.matchAll(eachPart)].map(({ 0: part, index }) =>
    sliceText(title, index + part.length - part.trimStart().length, index + part.length));
  return parts.map((part) => lineOf(part, leading.exec(part.value))).find((line) => line !== undefined);
}

const eachLine = /[^\n]+/g;

/**
 * The request lines of a literal block: all of its lines where it holds nothing else, or its first, behind which
 * headers and a body may follow.
 */
export function literalRequestsOf({ opening, text }: Literal): readonly RequestLine[] {
  if (!literalOpening.test(opening)) return [];
  const lines = [...text.value.matchAll(eachLine)].map(({ 0: line, index }) => {
    const indent = line.length - line.trimStart().length;
    return wholeRequestLineOf(sliceText(text, index + indent, index + line.trimEnd().length));
  });
  const [first] = lines;
  if (first === undefined) return [];
  return lines.every((line) => line !== undefined) ? lines : [first];
}

const literalOpening = new RegExp(`^\\s*(?:${methods}) `);

function lineOf(text: Text, match: RegExpExecArray | null): RequestLine | undefined {
  if (match === null) return undefined;
  const from = match[0].indexOf(match[1]!) + match.index;
  return { method: sliceText(text, from, from + match[1]!.length), uri: uriIn(match[2] ?? '') };
}

/** A URI without what follows it: a version of HTTP, a quote, a sentence's end. */
export function uriIn(words: string): string {
  const bare = words.split(/ HTTP\/[\d.]/, 1)[0]!.replace(/(?<!["'>.;,\\\s])["'>.;,\\\s]+$/, '');
  return /<[^<>]*$/.test(bare) && words.startsWith(`${bare}>`) ? `${bare}>` : bare;
}

const methodBullet = new RegExp(`^((?:(?:http )?request |http )?method ?: ?["']?)(${methods})\\b`, 'i');
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
 * Whether two URIs are one path: equal segment by segment, where a segment in braces may be any; the
 * host and the query aside. So is an example of a path the path itself.
 */
export function samePath(one: string, other: string): boolean {
  const [segments, others] = [segmentsOf(one), segmentsOf(other)];
  return segments.length === others.length && segments.every((segment, at) => sameSegment(segment, others[at]!));
}

function segmentsOf(uri: string): string[] {
  const path = uri.replace(/^https?:\/\/[^/]*/i, '').split('?', 1)[0]!;
  return path.split('/').map((segment) => segment.trim()).filter((segment) => segment !== '');
}

function sameSegment(one: string, other: string): boolean {
  return one === other || [one, other].some((segment) => /^[{<:$]/.test(segment));
}
