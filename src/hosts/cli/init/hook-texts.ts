import { formats } from '../../../formats/index.ts';
import { npmSource, repository, tag } from './own-address.ts';
import type { HookManager } from './hook-manager.ts';

/** The hook that looks at the pages of a commit, and the one that looks at all pages. */
export type HookName = 'canonlint' | 'canonlint-all';

/** The entry of a `.pre-commit-config.yaml`, below `repos`. The hook's own manifest says which language and files it has. */
export function preCommitEntry(hook: HookName, runsCode: boolean): string {
  const all = hook === 'canonlint' ? ['      # - id: canonlint-all   # all pages in each commit, so that a deleted page is noticed, too'] : [];
  const args = runsCode ? [`        args: [--allow-plugins${hook === 'canonlint' ? ', --' : ''}]`] : [];
  return [`  - repo: ${repository}`, `    rev: ${tag}`, '    hooks:', `      - id: ${hook}`, ...args, ...all, ''].join('\n');
}

/** A `.pre-commit-config.yaml` with one hook. */
export function preCommitText(hook: HookName, runsCode: boolean): string {
  return `repos:\n${preCommitEntry(hook, runsCode)}`;
}

/** What the configuration of another hook manager needs, and where it belongs. */
export interface Addition {
  readonly file: string;
  readonly text: string;
}

/** The hook as another manager writes it, which runs canonlint as a development dependency. */
export function additionTo(manager: Exclude<HookManager, 'pre-commit'>, runsCode: boolean): Addition {
  const canonlint = runsCode ? 'canonlint --allow-plugins' : 'canonlint';
  switch (manager) {
    case 'lefthook':
      return {
        file: 'lefthook.yml',
        text: `# npm install --save-dev ${npmSource}\npre-commit:\n  commands:\n    canonlint:\n      glob: "${glob}"\n      run: npx --no-install ${canonlint} -- {staged_files}\n`,
      };
    case 'lint-staged':
      return { file: 'the configuration of lint-staged', text: `"${glob}": "${canonlint} --"\n` };
    default:
      return { file: '.husky/pre-commit', text: `# npm install --save-dev ${npmSource}\nnpx --no-install ${canonlint}\n` };
  }
}

/** The files that are pages by their names alone: other managers name all files of an extension. */
const glob = `*.{${[...new Set(formats.filter(({ onDemand, orphan }) => onDemand !== true && orphan === undefined)
  .flatMap((format) => format.extensions.filter((extension) => format.claims(`a${extension}`, () => ''))))]
  .map((extension) => extension.slice(1)).join(',')}}`;
