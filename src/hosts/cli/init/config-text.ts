import { severityWords, wordFor } from '../../../config/severity-word.ts';
import { formats } from '../../../formats/index.ts';
import type { Rule } from '../../../model.ts';

/** The formats whose files are pages unless the configuration says otherwise. */
const usual = formats.filter(({ onDemand }) => onDemand !== true);

/** What a configuration names. */
export interface Named {
  readonly canon: string;
  /** The file of known problems; undefined for none. */
  readonly baseline?: string | undefined;
}

/** A `canonlint.yaml` with the defaults as comments, ready to be changed. */
export function configText({ canon, baseline }: Named, rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ name }) => name.length));
  const settings = rules.map(({ name, severity, summary }) =>
    `#   ${`${name}: ${wordFor(severity)}`.padEnd(width + 7)}  # ${summary}`);
  return [
    '# How canonlint checks the pages below this folder. What is commented out shows the form, or the default.',
    '',
    '# What every service is compared with: open-telekom-cloud, http, a YAML or JSON file, or a page whose tables',
    '# are the model. auto, the default, takes the one that the pages speak for; a named canon stays the same.',
    `canon: ${canon}`,
    '',
    '# Known problems, which are not reported: canonlint --update-baseline writes the file anew, without what is mended.',
    baseline === undefined ? '# baseline: canonlint-baseline.json' : `baseline: ${baseline}`,
    '',
    '# Pages to lint where none is named (all below this folder), and pages never to lint. Patterns as in .gitignore.',
    `# include: [${[...new Set(usual.map(({ extensions: [extension] }) => `docs/**/*${extension}`))].join(', ')}]`,
    '# exclude: [docs/archive/**]',
    '',
    '# Which pages make a service; otherwise the folder with conf.py, mkdocs.yml, … decides.',
    '# services:',
    '#   parcels: docs/parcels/**',
    '',
    `# Rules are ${severityWords.join(', ')}; canonlint explain RULE tells why each is there.`,
    '# rules:',
    ...settings,
    '',
    '# Other severities for some pages; the last that matches counts.',
    '# overrides:',
    '#   - files: docs/beta/**',
    '#     rules: { missing-code: off }',
    '',
    '# The format of the report, and how many warnings a run may have without failing.',
    '# format: stylish',
    '# max-warnings: 0',
    '',
  ].join('\n');
}
