import { readFileSync } from 'node:fs';
import type Module from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/**
 * Loads a CommonJS file of the build, which is ASCII and already wrapped in the function that Node would create.
 * Compiling the program takes longer than checking a page, so the build stores V8's code cache as `FILE.cache`; V8
 * ignores the cache of another version. Returns the script, so that the build can create the cache.
 */
export function loadCompiled(module: Module, file: string): Script {
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData: cacheOf(file) });
  const run = script.runInThisContext() as (...given: readonly unknown[]) => void; // the build wraps the file in this function
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
