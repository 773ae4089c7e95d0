import { canons } from '../../rules/canon/index.ts';
import { rules } from '../../rules/index.ts';
import { codeLoader } from './code/loader.ts';
import type { ImportModule } from './code/loader.ts';
import type { Toolkit } from '../engine/toolkit.ts';
import { formats } from '../formats/index.ts';
import { reporters } from '../reporters/index.ts';

/** Everything that is shipped with canonlint. */
export const toolkit: Toolkit = { rules, formats, reporters, canons };

/** The same, with a way to run the code of plugins. */
export function toolkitRunning(allowed: boolean, importModule: ImportModule | undefined): Toolkit {
  return importModule === undefined ? toolkit : { ...toolkit, code: codeLoader(allowed, importModule) };
}
