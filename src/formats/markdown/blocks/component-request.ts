import type { DeclaredRequest, Text } from '../../../model.ts';
import type { Tag } from '../inline/tags.ts';

/** The operation that a component names by its attributes, as in `<Endpoint method="GET" path="/kites">`; undefined if it names none. */
export function requestOf(attributes: Tag['attributes'], source: string): DeclaredRequest | undefined {
  if (attributes.size < 2) return undefined;
  const text = (names: readonly string[]): Text | undefined => {
    const [from, to] = names.map((name) => attributes.get(name)).find((place) => place !== undefined) ?? [];
    if (from === undefined || to === undefined) return undefined;
    return { value: source.slice(from, to), runs: [{ at: 0, start: from, length: to - from }] };
  };
  const [method, uri] = [text(['method', 'verb']), text(['path', 'url', 'uri', 'endpoint', 'route'])];
  if (method === undefined || uri === undefined) return undefined;
  return isMethod.test(method.value) && isUri.test(uri.value) ? { kind: 'request', method, uri } : undefined;
}

const isMethod = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/i;
const isUri = /^(?:https?:\/\/|[/{])\S*$/;
