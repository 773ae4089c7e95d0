// Hooks for Node's loader of modules, in a thread of their own: https://nodejs.org/docs/latest-v20.x/api/module.html#hooks
import { readFile } from 'node:fs/promises';
import type { LoadHook, ResolveHook } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Finds `canonlint` beside this file where the project of a plugin has none, as in a hook or in the action. */
export const resolve: ResolveHook = async (specifier, context, next) => {
  try {
    return await next(specifier, context);
  } catch (error) {
    const own = ownModules.get(specifier);
    if (own === undefined) throw error;
    return { url: new URL(own, import.meta.url).href, format: 'module', shortCircuit: true };
  }
};

const ownModules: ReadonlyMap<string, string> = new Map([
  ['canonlint', './index.js'], ['canonlint/rules', './rules.js'], ['canonlint/testing', './testing.js'],
]);

/** Takes the types from TypeScript where Node does not: it does from 22.18 on. Of packages neither takes any. */
export const load: LoadHook = async (url, context, next) => {
  if (!/\.[cm]?ts$/.test(url) || !url.startsWith('file:') || url.includes('/node_modules/') || stripsTypes) return next(url, context);
  const { transform } = await import('sucrase');
  const file = fileURLToPath(url);
  const { code } = transform(await readFile(file, 'utf8'), { transforms: ['typescript'], disableESTransforms: true, filePath: file });
  return { format: url.endsWith('.cts') ? 'commonjs' : 'module', source: code, shortCircuit: true };
};

const stripsTypes = 'typescript' in process.features && process.features.typescript !== false;
