import type { Text } from '../../../model.ts';
import { alternativeName } from './alternatives.ts';
import { requestOf } from './component-request.ts';
import type { Event } from './event.ts';
import type { Start } from './open-blocks.ts';
import { attributesOf, isAttributeLine, isIncludeLine, isSnippetFence, templateLineOf, type TemplateCall } from './template-line.ts';

/** A line of calls of a template language, which is not shown; a paragraph or table goes on behind it. */
export const template: Start = (blocks) => {
  const { line } = blocks;
  const calls = templateLineOf(line.rest);
  if (calls === undefined) return 'none';
  for (const call of calls) for (const event of eventsOf(call, line.end - line.rest.length, line.source)) blocks.addEvent(event);
  return 'leaf';
};

/** What a call is in a page: a container that readers open, the request of an operation, or one of its responses (GitBook's blocks of version 1 and 2). */
function eventsOf(call: TemplateCall, lineStart: number, source: string): readonly Event[] {
  const isResponse = declaresResponse.has(call.name);
  const name = isResponse ? 'response' : alternativeName(call.name);
  const key = `{${call.name}}`;
  if (call.closes) return name === undefined ? [] : [{ kind: 'close', key }];
  if (isResponse) {
    const attributes = attributesOf(call, lineStart);
    const status = attributes.get('status') ?? attributes.get('httpcode');
    return [{ kind: 'open', key, name: 'response', ...(status !== undefined && { title: () => textAt(source, status) }) }];
  }
  if (name !== undefined) return [{ kind: 'open', key, name }];
  const request = declaresRequest.has(call.name) ? requestOf(attributesOf(call, lineStart), source) : undefined;
  return request === undefined ? [] : [{ kind: 'block', block: request }];
}

const declaresRequest: ReadonlySet<string> = new Set(['swagger', 'api-method']);
const declaresResponse: ReadonlySet<string> = new Set(['swagger-response', 'api-method-response-example']);

function textAt(source: string, [start, end]: readonly [number, number]): Text {
  return { value: source.slice(start, end), runs: [{ at: 0, start, length: end - start }] };
}

/** A line of attributes for the block above or below. */
export const attributes: Start = (blocks) => (isAttributeLine(blocks.line.rest) ? 'leaf' : 'none');

/** A line that includes a file, or the names of several between two marks; a paragraph, list or table goes on behind it. */
export const include: Start = (blocks) => {
  const { line } = blocks;
  if (isIncludeLine(line.rest)) return 'leaf';
  if (!isSnippetFence(line.rest) || blocks.paragraph !== undefined) return 'none';
  const until = snippetsEnd(line.source, line.end);
  if (until === undefined) return 'none';
  blocks.openLeaf({ kind: 'skipped', until });
  return 'leaf';
};

/** In UTF-16 code units. */
const longestSnippets = 4000;

/** The end of the line that closes the names of included files. */
function snippetsEnd(source: string, from: number): number | undefined {
  const close = /[\r\n][ \t]*;?-{1,4}8<-{1,4}[ \t]*(?=[\r\n]|$)/.exec(source.slice(from, from + longestSnippets));
  return close === null ? undefined : from + close.index + close[0].length;
}
