import { join } from 'node:path';
import type { Command } from './commands.ts';
import type { Folder } from './folder.ts';

/** A tool that reads the same markup. */
export interface Peer {
  readonly name: string;
  /** Prints its version. */
  readonly version: Command;
  readonly command: Command;
  /** How to install it. */
  readonly install: string;
}

/** The tools that read pages of a markup, which is the name of a format. */
export function peersFor(markup: string, { root, files }: Folder): readonly Peer[] {
  const paths = files.map((file) => join(root, file));
  switch (markup) {
    case 'rst': return forReStructuredText(root, paths);
    case 'markdown': return forMarkdown(root);
    case 'openapi': return forSpecifications(paths);
    default: return [];
  }
}

function forReStructuredText(root: string, paths: readonly string[]): readonly Peer[] {
  return [
    {
      name: 'docutils',
      version: { program: 'python3', words: ['-c', 'import docutils; print(docutils.__version__)'] },
      command: {
        program: 'python3',
        words: [join(import.meta.dirname, 'docutils_reading.py')],
        input: JSON.stringify(paths),
      },
      install: 'apt-get install python3-docutils',
    },
    {
      name: 'doc8',
      version: { program: 'doc8', words: ['--version'] },
      command: { program: 'doc8', words: ['--quiet', root], failsOnFindings: true },
      install: 'apt-get install python3-doc8',
    },
    {
      name: 'sphinx-lint',
      version: { program: 'sphinx-lint', words: ['--version'] },
      command: { program: 'sphinx-lint', words: [root], failsOnFindings: true },
      install: 'pip install sphinx-lint',
    },
  ];
}

function forMarkdown(root: string): readonly Peer[] {
  return [
    {
      name: 'markdownlint-cli2',
      version: { program: 'markdownlint-cli2', words: ['--version'] },
      command: { program: 'markdownlint-cli2', words: [`${root}/**/*.{md,mdx,markdown}`], failsOnFindings: true },
      install: 'npm install --global markdownlint-cli2',
    },
    {
      name: 'textlint',
      version: { program: 'textlint', words: ['--version'] },
      command: { program: 'textlint', words: ['--rule', 'terminology', root], failsOnFindings: true },
      install: 'npm install --global textlint textlint-rule-terminology',
    },
  ];
}

function forSpecifications(paths: readonly string[]): readonly Peer[] {
  return [
    {
      name: 'Redocly',
      version: { program: 'redocly', words: ['--version'] },
      command: { program: 'redocly', words: ['lint', ...paths], failsOnFindings: true },
      install: 'npm install --global @redocly/cli',
    },
    {
      name: 'Spectral',
      version: { program: 'spectral', words: ['--version'] },
      command: { program: 'spectral', words: ['lint', '--ruleset', join(import.meta.dirname, 'spectral.yaml'), ...paths], failsOnFindings: true },
      install: 'npm install --global @stoplight/spectral-cli',
    },
  ];
}
