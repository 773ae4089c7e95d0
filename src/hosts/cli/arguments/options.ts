import type { Options } from 'yargs';
import { reporters } from '../../../reporters/index.ts';

/** The names of all options. */
export type OptionName = keyof typeof options;

const comparison = { group: 'Comparison:' };
const report = { group: 'Report:' };
const fixing = { group: 'Fixing:' };
const legacy = { group: 'Known problems:' };
const input = { group: 'Standard input:' };
const fleet = { group: 'Several repositories:' };

/** All options, as yargs and `--help` need them; an option with a value takes exactly one word. */
export const options = {
  canon: { ...word('Canon: a name, a YAML or JSON file, or a page whose tables are the model'), ...comparison, defaultDescription: 'auto' },
  config: { ...word('Configuration file (default: canonlint.yaml, found upward from the pages)'), ...comparison },
  'no-config': { ...flag('Read no configuration file'), ...comparison },
  rule: { ...word('Severity of a rule: name=error, name=warn or name=off; repeatable'), ...comparison },
  only: { ...word('Rule to report, and to fix, and no other; repeatable'), ...comparison },
  fix: { ...word('Repair the pages where nobody could object; --fix=all repairs all that can be repaired'), ...fixing },
  'fix-dry-run': { ...flag('Print what fixing would change as a diff, and write nothing'), ...fixing },
  format: {
    ...word(`Format of the report; with =FILE it goes to that file; repeatable: ${Object.keys(reporters).join(', ')}`),
    ...report, alias: 'f', defaultDescription: 'stylish',
  },
  'output-file': { ...word('File to write the report, the proposed canon or the facts to'), ...report, alias: 'o' },
  force: { ...flag('Overwrite a file that exists'), ...report },
  baseline: { ...word('File of known problems, which are not reported'), ...legacy },
  'update-baseline': { ...flag('Write the problems there are into the file that --baseline names'), ...legacy },
  'changed-since': { ...word('Report pages changed since a git reference, and what that has broken elsewhere'), ...legacy },
  'no-inline-config': { ...flag('Ignore comments by which pages silence rules'), ...legacy },
  quiet: { ...flag('Report errors only'), ...report },
  verbose: { ...flag('List what looks like status codes and was not read, each with the reason, on standard error'), ...report },
  'max-warnings': { ...word('Fail when there are more warnings than this'), ...report },
  'exit-zero': { ...flag('Exit with 0 even when there are problems'), ...report },
  color: { ...flag('Colour the report, whatever NO_COLOR, FORCE_COLOR and the terminal say'), ...report },
  'no-color': { ...flag('Do not colour the report'), ...report },
  concurrency: { ...word('How many threads examine many pages; auto for as many as pay'), defaultDescription: 'auto' },
  stdin: { ...flag('Read one page from the standard input'), ...input },
  'stdin-filename': { ...word('File whose text is on the standard input'), ...input },
  facts: { ...flag('The paths name facts files, or folders of them, rather than pages'), ...fleet },
  as: { ...word('Name of this repository: a facts file has it before the name of each page'), ...fleet },
  hook: flag('Write the hook for pre-commit, too, or print it where there are others'),
  workflow: flag('Write a workflow for GitHub, too, or print it where there is one'),
  infer: flag('Propose a canon by the votes of the services, too, and use it'),
  'print-config': flag('Print the configuration in force and stop'),
} as const satisfies Record<string, Options>;

/** The options of each command. */
export const optionsOf = {
  lint: [
    'canon', 'config', 'no-config', 'rule', 'only', 'facts', 'fix', 'fix-dry-run', 'format', 'output-file', 'baseline', 'update-baseline', 'changed-since', 'no-inline-config', 'quiet', 'verbose', 'max-warnings', 'exit-zero',
    'stdin', 'stdin-filename', 'concurrency', 'print-config', 'color', 'no-color',
  ],
  tables: ['config', 'no-config'],
  facts: ['config', 'no-config', 'output-file', 'as'],
  infer: ['config', 'no-config', 'facts', 'output-file', 'force'],
  init: ['hook', 'workflow', 'infer'],
  diff: ['config', 'no-config', 'color', 'no-color'],
  rules: ['config', 'no-config', 'rule', 'color', 'no-color'],
  explain: ['canon', 'config', 'no-config', 'color', 'no-color'],
} as const satisfies Record<string, readonly OptionName[]>;

/** The long name of an option; any other name stays as it is. */
export function longName(name: string): string {
  const found = Object.entries(options).find(([, option]) => 'alias' in option && option.alias === name);
  return found === undefined ? name : found[0];
}

/** Whether an option, by its long name, has no value. */
export function isFlag(name: string): boolean {
  return Object.hasOwn(options, name) && options[name as OptionName].type === 'boolean'; // `hasOwn` proves it
}

/** Whether an option, by its long name, takes the next word as its value; `--fix` does not. */
export function takesValue(name: string): boolean {
  return Object.hasOwn(options, name) && !isFlag(name) && name !== 'fix';
}

/** Whether a word is a command name; linting has none. */
export function isCommand(name: string): boolean {
  return Object.hasOwn(optionsOf, name) && name !== 'lint';
}

function word(describe: string) {
  return { type: 'string', nargs: 1, describe } as const;
}

function flag(describe: string) {
  return { type: 'boolean', describe } as const;
}
