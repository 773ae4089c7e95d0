import { severityWords, wordFor } from '../../../config/severity-word.ts';
import { formats } from '../../../formats/index.ts';
import type { Rule } from '../../../model.ts';

/** The formats whose files are pages unless the configuration says otherwise. */
const usual = formats.filter(({ onDemand }) => onDemand !== true);

/** A `canonlint.yaml` with the defaults as comments, ready to be changed. */
export function configText(canon: string, rules: readonly Rule[]): string {
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
  ].join('\n');
}

/** A GitHub workflow that checks every pull request, if canonlint is a development dependency. */
export const workflowText = `name: canonlint
on: pull_request
permissions: { contents: read }
jobs:
  canonlint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with: { node-version: 20 }
      - run: npm ci
      - run: npx --no-install canonlint -f github
`;

/** A `.pre-commit-config.yaml` that runs canonlint, if it is a development dependency. */
export const hookText = `repos:
  - repo: local
    hooks:
      - id: canonlint
        name: canonlint
        entry: npx --no-install canonlint
        language: system
        types_or: [${[...new Set(usual.flatMap(({ preCommitTypes }) => preCommitTypes))].join(', ')}]
        require_serial: true
`;
