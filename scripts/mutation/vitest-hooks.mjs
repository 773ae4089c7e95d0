/**
 * Gives tests the parts of vitest that run in any process.
 *
 * @type {import('node:module').ResolveHook}
 */
export function resolve(specifier, context, nextResolve) {
  return specifier === 'vitest' ? nextResolve('./vitest.ts', { ...context, parentURL: import.meta.url }) : nextResolve(specifier, context);
}
