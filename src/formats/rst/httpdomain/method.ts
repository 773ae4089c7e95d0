import type { DefaultDomain } from './default-domain.ts';

/** The directives of the domain that are called after methods; `any` stands for all of them. */
const methods: ReadonlySet<string> = new Set([
  'get', 'head', 'post', 'put', 'patch', 'delete', 'options', 'trace', 'connect', 'copy', 'any',
]);

const prefix = 'http:';

/** Where the method stands in the name of a directive that documents an operation: `http:get`, or `get` in the default domain; undefined for another directive. */
export function startOfMethod(name: string, domain: DefaultDomain): number | undefined {
  const lower = name.toLowerCase();
  if (lower.startsWith(prefix)) return methods.has(lower.slice(prefix.length)) ? prefix.length : undefined;
  return methods.has(lower) && domain.isHttp() ? 0 : undefined;
}
