import { readFileSync } from 'node:fs';
import type Module from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/**
 * Loads a CommonJS file of the build, which is ASCII. Compiling the program takes longer than checking a page, so the build stores V8's code cache beside it; that of
 * another Node is not looked at. Returns the script, so that the build can create the cache.
 */
export function loadCompiled(module: Module, file: string): Script {
  const script = new Script(wrapped(readFileSync(file, 'latin1')), { filename: file, cachedData: cacheOf(file) });
  const run = script.runInThisContext() as (...given: readonly unknown[]) => void; // the function in which it is wrapped
  run(module.exports, module.require.bind(module), module, file, dirname(file));
  return script;
}

/** A file as Node wraps it (Node.js, "The module wrapper"), in one line with its first one. */
function wrapped(source: string): string {
  return `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
}

function cacheOf(file: string): Buffer | undefined {
  try {
    return readFileSync(cacheFile(file));
  } catch {
    return undefined;
  }
}

/**
 * Where this Node looks for the code cache of a file. V8 takes only what the same V8 has made of a source of the same length,
 * but knows its version no better than Node's release line.
 */
export function cacheFile(file: string): string {
  return `${file}.${process.version}-${process.platform}-${process.arch}.cache`;
}
