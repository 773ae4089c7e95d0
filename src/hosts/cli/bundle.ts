import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cacheFile, loadCompiled } from './compiled.ts';
import { optimizeLess } from './jit-tuning.ts';
import { letNodeKeepCode } from './kept-code.ts';
import type * as Program from './program.ts';

/**
 * The program that the build bundled into a folder; `load` loads each of its files. Without it, they come with the code cache of the build if that is of this Node,
 * else Node keeps one, if it can.
 */
export function bundledProgram(folder: string, load?: Load): typeof Program {
  optimizeLess();
  const file = join(folder, 'program.cjs');
  const require = createRequire(file);
  const loadFile = load ?? (existsSync(cacheFile(file)) || !letNodeKeepCode(process.env) ? loadCompiled : undefined);
  // oxlint-disable-next-line typescript/no-deprecated -- it is the one documented way to say how a file is loaded
  if (loadFile !== undefined) require.extensions['.cjs'] = loadFile;
  return require(file) as typeof Program; // the build bundles exactly this module
}

type Load = (...given: Parameters<typeof loadCompiled>) => unknown;
