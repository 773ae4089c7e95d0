import { existsSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeLoader } from '../../plugins/index.ts';

/** Imports the module at a URL; each program does it in a file that Node itself loads. */
export type ImportModule = (url: string) => Promise<unknown>;

/** Runs the code of plugins in this process, if somebody has allowed it. */
export function codeLoader(allowed: boolean, importModule: ImportModule): CodeLoader {
  return {
    allowed,
    async load(name, folder) {
      registerHooks();
      return importModule(await urlOf(name, join(folder, 'canonlint.yaml')));
    },
  };
}

/**
 * The URL of a module that a file names. A package is what `import` of that name gives: `createRequire` would not see what its
 * `exports` have for the condition `import`, and `import.meta.resolve` takes no other file than its own. Throws if there is none.
 */
async function urlOf(name: string, from: string): Promise<string> {
  if (/^\.{1,2}(?:[\\/]|$)/.test(name) || isAbsolute(name)) return pathToFileURL(createRequire(from).resolve(name)).href;
  const { resolve } = await import('import-meta-resolve');
  const url = resolve(name, pathToFileURL(from).href);
  if (url.startsWith('file:')) return url;
  throw new Error('it is neither a path nor the name of a package');
}

let registered = false;

/**
 * From here on, Node 20 loads TypeScript, and a plugin finds this canonlint where its project has none. The build writes the
 * hooks; without them, as in tests, Node loads what it can.
 */
function registerHooks(): void {
  const file = join(import.meta.dirname, '..', 'plugin-hooks.js');
  if (registered || !existsSync(file)) return;
  registered = true;
  register(pathToFileURL(file));
}
