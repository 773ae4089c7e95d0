import type { Text } from '../model.ts';
import { sliceText } from '../text/spans.ts';

/** A method and the URI it is sent to, as a page gives them. */
export interface RequestLine {
  /** As written. */
  readonly method: Text;
  /** Empty where the page gives none. */
  readonly uri: string;
}

const methods = 'GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS';
const requestLine = new RegExp(`^["']?(${methods})(?:(?: ?: ?| +|(?=/))["'<]?((?:https?://|/|\\{)[^\\n]*)|$)`, 'i');

/** The request line a text begins with, such as `POST /v3/{project_id}/vaults`, or a method that is all of it. */
export function requestLineOf(text: Text): RequestLine | undefined {
  const match = requestLine.exec(text.value);
  if (match === null) return undefined;
  const from = match[0].indexOf(match[1]!);
  return { method: sliceText(text, from, from + match[1]!.length), uri: uriIn(match[2] ?? '') };
}

/** A URI without what follows it: a version of HTTP, a quote, a sentence's end. */
function uriIn(words: string): string {
  return words.split(/ HTTP\/[\d.]/, 1)[0]!.replace(/(?<!["'>.;,\\\s])["'>.;,\\\s]+$/, '');
}

const methodBullet = new RegExp(`^((?:request )?method ?: ?["']?)(${methods})\\b`, 'i');
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
  return one === other || [one, other].some((segment) => segment.startsWith('{'));
}
