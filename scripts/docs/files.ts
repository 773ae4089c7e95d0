import { readFile } from 'node:fs/promises';
import { globSync } from 'tinyglobby';
import { rules } from '../../rules/index.ts';
import { formats } from '../../src/formats/index.ts';
import { reporters } from '../../src/reporters/index.ts';
import { actionInputs } from './action.ts';
import { apiText, apiTypesText } from './api.ts';
import { formatsTable, readTexts } from './formats.ts';
import { outputOf } from './output.ts';
import { commandsTable, firstLine, optionsTable } from './options.ts';
import { withParts } from './part.ts';
import { rulePage, rulesTable } from './rules.ts';
import { canonKeys, configurationKeys } from './schema-tables.ts';
import { schemas } from './schemas.ts';
import { fileText, Sessions, sessionText } from './sessions.ts';
import { terminalPicture } from './terminal-picture.ts';

/** The generated files: path in the project → text. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const pagesOfRules = await Promise.all(rules.map(async (rule) => [`rules/${rule.name}.md`, await rulePage(rule)] as const));
  const pages = await Promise.all(globSync(['README.md', 'docs/**/*.md'], { ignore: '**/node_modules/**' }).toSorted().map(async (file) => [file, await filledPage(file)] as const));
  return new Map([...pagesOfRules, ...schemas(), ...pages, ['docs/images/terminal.svg', await terminal()], ['.pre-commit-hooks.yaml', await hooks()]]);
}

/** What pages are generated in parts: the name of a part → its text. */
const parts: Readonly<Record<string, () => string | Promise<string>>> = {
  'first line': () => firstLine,
  report: async () => sessionText('canonlint', await outputOf([])),
  commands: commandsTable,
  options: optionsTable,
  reporters: reportersTable,
  rules: () => rulesTable(rules),
  formats: formatsTable,
  'what is read': readTexts,
  'configuration keys': configurationKeys,
  'canon keys': canonKeys,
  'action inputs': actionInputs,
  api: apiText,
  'api types': apiTypesText,
};

/** A page with its parts. One that begins with `in` is a command in a folder of `fixtures`, one that begins with `show` a file there. */
async function filledPage(file: string): Promise<string> {
  const sessions = new Sessions();
  try {
    return await withParts(await readFile(file, 'utf8'), (name) => {
      const [, folder, line] = /^in (\S+), (.*)$/.exec(name) ?? [];
      if (folder !== undefined) return sessions.run(folder, line!);
      if (name.startsWith('show ')) return fileText(name.slice('show '.length));
      const write = parts[name];
      if (write === undefined) throw new Error(`${file} has a part ${name}, which nothing writes`);
      return write();
    });
  } finally {
    sessions.end();
  }
}

/** The terminal of the README: a page with wrong meanings, in 100 columns. */
async function terminal(): Promise<string> {
  const sessions = new Sessions();
  const line = 'canonlint lamp-post.rst';
  try {
    return terminalPicture(line, await sessions.coloured('services', line, 100));
  } finally {
    sessions.end();
  }
}

/** The report formats, each with whom it is for. */
async function reportersTable(): Promise<string> {
  const rows = Object.entries(reporters).map(async ([name, load]) => `| \`${name}\` | ${(await load()).audience} |`);
  return ['| format | for |', '|---|---|', ...await Promise.all(rows)].join('\n');
}

/** The hooks for pre-commit, which run on the files of every format but those that only the configuration makes pages. */
async function hooks(): Promise<string> {
  const types = [...new Set(formats.filter(({ onDemand }) => onDemand !== true).flatMap(({ preCommitTypes }) => preCommitTypes))].join(', ');
  return (await readFile('.pre-commit-hooks.yaml', 'utf8')).replace(/(?<=types_or: )\[.*\]/, `[${types}]`);
}
