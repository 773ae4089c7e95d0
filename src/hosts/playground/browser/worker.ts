import { canons } from '../../../../rules/canon/index.ts';
import { rules } from '../../../../rules/index.ts';
import type { Toolkit } from '../../../engine/toolkit.ts';
import { formats } from '../../../formats/index.ts';
import { answered } from '../answers.ts';
import type { Question } from '../answers.ts';

/** All that is shipped but the reporters: the page shows what it is told. */
const toolkit: Toolkit = { rules, formats, reporters: {}, canons };

// the page posts nothing else
globalThis.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void answered(data, toolkit).then((answer) => globalThis.postMessage(answer));
});
