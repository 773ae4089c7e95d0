import type { Text } from '../../model.ts';
import type { Docstring } from './docstrings.ts';
import { stringAt } from './string-literal.ts';

/** The request that a function answers. */
export interface Route {
  readonly method: Text;
  readonly uris: readonly [Text, ...Text[]];
}

/** `route("/horns", methods=["GET"])` and `get("/horns")`, as Flask, Bottle and others decorate functions with. */
const decorator = /^(?:\w{1,60}\.){0,5}(route|get|head|post|put|patch|delete|options)[ \t]{0,20}\(\s{0,200}/;
const namedMethods = /\bmethods?\s{0,20}=\s{0,20}[[({]?\s{0,200}/;
const separator = /\s{0,200},?\s{0,200}/y;

/** The request in the decorators of a docstring's function; undefined where they name none, or several methods. */
export function routeOf(source: string, { decorators }: Docstring): Route | undefined {
  const found = decorators.flatMap(({ start, end }) => routeIn(source, start, Math.min(end, start + longest)) ?? []);
  const [first, ...others] = found;
  if (first === undefined || others.some(({ method }) => method.value.toUpperCase() !== first.method.value.toUpperCase())) return undefined;
  return { method: first.method, uris: [first.uri, ...others.map(({ uri }) => uri)] };
}

/** In UTF-16 code units; no decorator of a route is longer. */
const longest = 2000;

function routeIn(source: string, start: number, end: number): { readonly method: Text; readonly uri: Text } | undefined {
  const text = source.slice(start, end);
  const [whole, name = ''] = decorator.exec(text) ?? [];
  const uri = whole === undefined ? undefined : literalAt(source, start + whole.length, end);
  if (whole === undefined || uri === undefined || !uri.text.value.startsWith('/')) return undefined;
  if (name !== 'route') return { method: { value: name, runs: [{ at: 0, start: start + whole.indexOf(name), length: name.length }] }, uri: uri.text };
  const named = namedMethods.exec(text);
  // Flask, Bottle: a route answers GET where it does not say otherwise
  if (named === null) return { method: { value: 'GET', runs: [] }, uri: uri.text };
  const methods: Text[] = [];
  let at = start + named.index + named[0].length;
  for (let each = literalAt(source, at, end); each !== undefined; each = literalAt(source, at, end)) {
    methods.push(each.text);
    separator.lastIndex = each.after;
    at = each.after + separator.exec(source)![0].length;
  }
  const [method, ...others] = methods;
  return method !== undefined && others.length === 0 && /^[a-z]{3,10}$/i.test(method.value) ? { method, uri: uri.text } : undefined;
}

function literalAt(source: string, at: number, end: number): { readonly text: Text; readonly after: number } | undefined {
  const literal = stringAt(source, at);
  if (literal?.isClosed !== true || literal.after > end || !/^[ru]?$/.test(literal.prefix)) return undefined;
  const value = source.slice(literal.start, literal.end);
  return value === '' || /[\\\r\n]/.test(value) ? undefined : { text: { value, runs: [{ at: 0, start: literal.start, length: value.length }] }, after: literal.after };
}
