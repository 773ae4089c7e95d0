import { colourless } from '../../src/reporters/index.ts';
import type { ReportContext, Style } from '../../src/reporters/index.ts';

/** A context with one rule, unreadable pages and no fix. */
export const bare: ReportContext = {
  version: '1.2.3',
  addresses: { homepage: 'https://example.org', pageOfRule: (name) => `https://example.org/rules/${name}.md` },
  rules: [{
    name: 'wording-drift',
    summary: 'a description in other words than the canon\'s',
    why: 'Other words may mean other things.',
    severity: 'error',
  }],
  sourceOf: () => undefined,
  replacementOf: () => undefined,
};

/** A style without colours, of any width. */
export const plain: Style = { colours: colourless };
