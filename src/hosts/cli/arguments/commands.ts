import type { CommandDeclaration } from './declaration.ts';
import type { OptionName } from './options.ts';

/** A command, and the names of its options. */
interface Declared extends CommandDeclaration {
  readonly options: readonly OptionName[];
}

const pages = {
  positionals: '[paths..]', completes: 'files',
  positionalSummary: 'Pages, or folders of pages; by default what the configuration includes, else the working folder',
} as const;
const none = { positionals: '', completes: 'nothing' } as const;
const config = ['config', 'no-config', 'allow-plugins'] as const;
const choice = ['ignore-pattern'] as const;
const colour = ['color', 'no-color'] as const;
const show = ['help', 'version'] as const;

/** All commands, in the order of the help; linting needs no name. */
export const commands = {
  lint: {
    ...pages,
    summary: 'Compare status codes in API documentation with the canon',
    options: [
      'canon', ...config, 'rule', 'only', ...choice, 'format', 'output-file', 'watch', 'quiet', 'verbose', 'max-warnings', 'stats', 'exit-zero', ...colour, 'fix', 'fix-dry-run',
      'baseline', 'no-baseline', 'update-baseline', 'changed-since', 'changed-pages', 'no-inline-config', 'stdin', 'stdin-filename', 'facts', 'concurrency', 'no-cache', 'cache-location', 'print-config', ...show,
    ],
  },
  tables: { ...pages, summary: 'Print every table as read, one line of JSON a page', options: [...config, ...choice, 'verbose', ...show] },
  facts: {
    ...pages,
    summary: 'Print what is understood of each service, or write all of it to a file',
    options: [...config, ...choice, 'output-file', 'verbose', 'as', ...show],
  },
  infer: { ...pages, summary: 'Propose a canon by the votes of the services', options: [...config, ...choice, 'facts', 'output-file', 'force', 'verbose', ...show] },
  init: { ...none, summary: 'Set canonlint up: configuration, canon, known problems, hook and workflow; nothing is overwritten', options: ['allow-plugins', 'yes', 'dry-run', 'hook', 'workflow', 'infer', ...show] },
  diff: {
    positionals: '<one> <other>', completes: 'files', positionalSummary: 'Two pages, or two folders of pages',
    summary: 'Compare the status codes of two pages or services',
    options: [...config, ...colour, ...show],
  },
  rules: { ...none, summary: 'List the rules', options: [...config, 'rule', ...colour, ...show] },
  explain: {
    positionals: '<topic>', completes: 'topics', positionalSummary: 'Name of a rule, or a status code',
    summary: 'Explain a rule or a status code',
    options: ['canon', ...config, ...colour, ...show],
  },
  completion: {
    positionals: '<shell>', completes: 'shells', positionalSummary: 'bash, zsh or fish',
    summary: 'Print what a shell needs to complete command lines', options: show,
  },
  lsp: { ...none, summary: 'Serve an editor: problems, fixes and what the canon has, over standard input and output', options: ['stdio', 'allow-plugins', ...show] },
} as const satisfies Record<string, Declared>;

/** The names of all commands. */
export type CommandName = keyof typeof commands;

/** Whether a word is the name of a command; linting has none. */
export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(commands, word) && word !== 'lint';
}

/** The names of a command's options, in the order of the help. */
export function optionsOf(name: CommandName): readonly OptionName[] {
  return commands[name].options;
}
