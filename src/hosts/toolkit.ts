import { canons } from '../../rules/canon/index.ts';
import { rules } from '../../rules/index.ts';
import type { Toolkit } from '../engine/toolkit.ts';
import { formats } from '../formats/index.ts';
import { reporters } from '../reporters/index.ts';

/** Everything that is shipped with canonlint. */
export const toolkit: Toolkit = { rules, formats, reporters, canons };
