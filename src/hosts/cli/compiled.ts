import { readFileSync } from 'node:fs';
import type Module from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/**
 * Loads a CommonJS file, as the build leaves it: in ASCII, and the function that Node would make of it. To compile the
 * program takes longer than to check a page with it, so what V8 has made of a file before is taken from beside it
 * (`FILE.cache`, written by the build), if this V8 made it; any other it passes over. Returns the script, for the
 * build to keep.
 */
export function loadCompiled(module: Module, file: string): Script {
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData: cacheOf(file) });
  const run = script.runInThisContext() as (...given: readonly unknown[]) => void; // the build makes such a function of it
  run(module.exports, module.require.bind(module), module, file, dirname(file));
  return script;
}

function cacheOf(file: string): Buffer | undefined {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}
