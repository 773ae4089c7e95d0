import { reporters } from '../../../reporters/index.ts';
import type { OptionDeclaration } from './declaration.ts';

const comparison = { group: 'Comparison' } as const;
const report = { group: 'Report' } as const;
const fixing = { group: 'Fixing' } as const;
const legacy = { group: 'Known problems' } as const;
const input = { group: 'Standard input' } as const;
const fleet = { group: 'Several repositories' } as const;
const other = { group: 'Other' } as const;

/** All options, each once; the order is that of the help. An option with a value takes exactly one word. */
export const options = {
  canon: { ...comparison, value: 'canon', summary: 'What to compare with: auto, a shipped canon, a YAML or JSON file, or a page whose tables are the model' },
  config: { ...comparison, short: 'c', value: 'file', summary: 'Configuration file, instead of the nearest one above the pages' },
  'no-config': { ...comparison, summary: 'Read no configuration file' },
  'allow-plugins': { ...comparison, summary: 'Run the code of plugins that the configuration names; only where you trust the repository' },
  rule: { ...comparison, value: 'setting', repeatable: true, summary: 'Severity of a rule: name=error, name=warn or name=off' },
  only: { ...comparison, value: 'rules', repeatable: true, summary: 'Rules to report and to fix, and no others: a,b' },
  'ignore-pattern': { ...comparison, value: 'pattern', repeatable: true, summary: 'Pages to leave out, as in .gitignore, from the working folder' },
  format: {
    ...report, short: 'f', value: 'format', repeatable: true,
    summary: `Format of the report: ${Object.keys(reporters).join(', ')}; with =FILE it goes to that file`,
  },
  'output-file': { ...report, short: 'o', value: 'file', summary: 'File to write the output to' },
  force: { ...report, summary: 'Overwrite a canon that exists, even if somebody has edited it' },
  watch: { ...report, short: 'w', summary: 'Go on, and tell what is new and what is gone whenever a file is saved' },
  quiet: { ...report, short: 'q', summary: 'Report errors only' },
  verbose: { ...report, short: 'v', summary: 'Tell on standard error what was not read, and why: lists like status codes, folders' },
  'max-warnings': { ...report, value: 'number', summary: 'Fail when there are more warnings than this' },
  stats: { ...report, summary: 'Count the problems by rule, service and code, too' },
  'exit-zero': { ...report, summary: 'Exit with 0 even when there are problems' },
  color: { ...report, summary: 'Colour the report, whatever NO_COLOR, FORCE_COLOR and the terminal say' },
  'no-color': { ...report, summary: 'Do not colour the report' },
  fix: { ...fixing, value: 'extent', alone: 'safe', summary: 'Repair what nobody could object to; --fix=all repairs all that can be repaired' },
  'fix-dry-run': { ...fixing, summary: 'Print as a diff what fixing would change, and write nothing' },
  baseline: { ...legacy, value: 'file', summary: 'File of known problems, which are not reported' },
  'no-baseline': { ...legacy, summary: 'Report known problems, too, even if the configuration names a baseline' },
  'update-baseline': { ...legacy, summary: 'Write the problems that exist now into the baseline' },
  'changed-since': { ...legacy, value: 'commit', summary: 'Report only problems that are new since a git reference' },
  'changed-pages': { ...legacy, summary: 'With --changed-since, report all problems of changed pages, older ones, too' },
  'no-inline-config': { ...legacy, summary: 'Ignore comments by which pages silence rules' },
  stdin: { ...input, summary: 'Read one page from standard input' },
  'stdin-filename': { ...input, value: 'file', summary: 'File whose text is on standard input' },
  facts: { ...fleet, summary: 'The paths are facts files, or folders of them, not pages' },
  as: { ...fleet, value: 'name', summary: 'Name of this repository, before the name of each page in a facts file' },
  yes: { ...other, short: 'y', summary: 'Do all that is proposed, and ask nothing' },
  'dry-run': { ...other, summary: 'Print as a diff what would be written, and write nothing' },
  hook: { ...other, summary: 'Write the hook for pre-commit even outside of a git repository' },
  workflow: { ...other, summary: 'Write a workflow for GitHub even if the git host is unknown' },
  infer: { ...other, summary: 'Propose a canon by the votes of the services even if too few agree' },
  concurrency: { ...other, value: 'number', summary: 'How many threads examine many pages; auto takes as many as pay' },
  stdio: { ...other, summary: 'Talk over standard input and output, as it always does; editors pass it' },
  'no-cache': { ...other, summary: 'Read and check all pages anew, and keep nothing for later runs' },
  'cache-location': { ...other, value: 'file', summary: 'Folder of the cache; by default in .git, else in the folder of the user for caches' },
  'print-config': { ...other, summary: 'Print the configuration in force and stop' },
  help: { ...other, short: 'h', summary: 'Show this help' },
  version: { ...other, short: 'V', summary: 'Show the version' },
} as const satisfies Record<string, OptionDeclaration>;

/** The names of all options. */
export type OptionName = keyof typeof options;

/** The option of a name; undefined if there is none. */
export function optionNamed(name: string): OptionDeclaration | undefined {
  return Object.hasOwn(options, name) ? options[name as OptionName] : undefined; // `hasOwn` proves it
}

/** Whether an option, by its long name, has no value. */
export function isFlag(name: string): boolean {
  const option = optionNamed(name);
  return option !== undefined && option.value === undefined;
}

/** The long name of an option; any other name stays as it is. */
export function longName(name: string): string {
  return Object.entries<OptionDeclaration>(options).find(([, { short }]) => short === name)?.[0] ?? name;
}
