import type { DeclaredRequest, Span, Text } from '../../model.ts';
import { scalarIn } from './front-matter-scalar.ts';

/** The operation that front matter says a page documents, as `openapi: get /kites` or in fields for method and path. */
export function requestIn(matter: string): DeclaredRequest | undefined {
  const fields = fieldsIn(matter);
  const whole = fields.get('api') ?? fields.get('openapi');
  const [line, at] = whole === undefined ? ['', 0] : [matter.slice(whole.start, Math.min(whole.end, whole.start + longestValue)), whole.start];
  const [, before = '', method, gap = '', uri] = requestLine.exec(line) ?? [];
  if (method !== undefined && uri !== undefined) {
    const from = at + before.length;
    return declared(textAt(matter, from, method.length), textAt(matter, from + method.length + gap.length, uri.length));
  }
  return inFields(matter, fields);
}

/** A request, perhaps behind the file that describes it: `openapi.json POST /kites`. */
const requestLine = /^(\S+[ \t]+)?(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)([ \t]+)((?:https?:\/\/|[/{])\S*)$/i;
const method = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/i;

/** In UTF-16 code units; some front matter contains a whole description of an API, which is no request. */
const longestValue = 1000;

/** The request of which method and path have a field each. */
function inFields(matter: string, fields: ReadonlyMap<string, Span>): DeclaredRequest | undefined {
  const [verb, path] = [methodFields, pathFields].map((names) => names.map((name) => fields.get(name)).find((each) => each !== undefined));
  if (verb === undefined || path === undefined || path.end - path.start > longestValue) return undefined;
  const [named, uri] = [verb, path].map(({ start, end }) => textAt(matter, start, end - start));
  return method.test(named!.value) && /^(?:https?:\/\/|[/{])\S*$/.test(uri!.value) ? declared(named!, uri!) : undefined;
}

const methodFields = ['method', 'http_method', 'httpmethod', 'verb'];
const pathFields = ['path', 'endpoint', 'uri', 'url', 'route'];

function declared(named: Text, uri: Text): DeclaredRequest {
  return { kind: 'request', method: named, uri };
}

function textAt(matter: string, start: number, length: number): Text {
  return { value: matter.slice(start, start + length), runs: [{ at: 0, start, length }] };
}

const eachField = /^([ \t]*)([A-Za-z][\w-]{0,40})[ \t]{0,4}[:=][ \t]*(.*)$/gm;

/** The values by the name of their field in lower case: those of the page, and those of its operation. */
function fieldsIn(matter: string): ReadonlyMap<string, Span> {
  const fields = new Map<string, Span>();
  let outer = '';
  for (const { 0: line, 1: indent, 2: key, 3: value, index } of matter.matchAll(eachField)) {
    const name = key!.toLowerCase();
    if (indent === '') outer = name;
    const isKnown = fields.has(name);
    if (isKnown || value!.trim() === '' || (indent !== '' && outer !== 'api' && outer !== 'openapi')) continue;
    fields.set(name, scalarIn(matter, index + line.length - value!.length, index + line.length));
  }
  return fields;
}
