import { existsSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeLoader } from '../../plugins/index.ts';

/** Imports the module at a URL; each program does it in a file that Node itself loads. */
export type ImportModule = (url: string) => Promise<unknown>;

/** Runs the code of plugins in this process, if somebody has allowed it. */
export function codeLoader(allowed: boolean, importModule: ImportModule): CodeLoader {
  return {
    allowed,
    load(name, folder) {
      registerHooks();
      return importModule(pathToFileURL(createRequire(join(folder, 'canonlint.yaml')).resolve(name)).href);
    },
  };
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
