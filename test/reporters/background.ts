import { colourless } from '../../src/reporters/index.ts';
import type { ReportContext, Style } from '../../src/reporters/index.ts';

/** A background of one rule, pages that cannot be read, and no fix. */
export const bare: ReportContext = {
  version: '1.2.3',
  rules: [{
    name: 'wording-drift',
    summary: 'a description in other words than the canon\'s',
    why: 'Other words may mean other things.',
    severity: 'error',
  }],
  sourceOf: () => undefined,
  replacementOf: () => undefined,
};

/** A report without colours, of any width. */
export const plain: Style = { colours: colourless };
