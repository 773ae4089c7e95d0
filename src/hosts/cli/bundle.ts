import { createRequire } from 'node:module';
import { join } from 'node:path';
import { loadCompiled } from './compiled.ts';
import { optimizeLess } from './jit-tuning.ts';
import type * as Program from './program.ts';

/** The program that the build bundled into a folder; `load` loads each of its files. */
export function bundledProgram(folder: string, load: Load = loadCompiled): typeof Program {
  optimizeLess();
  const file = join(folder, 'program.cjs');
  const require = createRequire(file);
  // oxlint-disable-next-line typescript/no-deprecated -- it is the one documented way to say how a file is loaded
  require.extensions['.cjs'] = load;
  return require(file) as typeof Program; // the build bundles exactly this module
}

type Load = (...given: Parameters<typeof loadCompiled>) => unknown;
