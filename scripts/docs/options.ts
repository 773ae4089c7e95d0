import { markupsIn } from '../../src/formats/markups.ts';
import { formats } from '../../src/formats/index.ts';
import { commands } from '../../src/hosts/cli/arguments/commands.ts';
import type { CommandDeclaration, OptionDeclaration } from '../../src/hosts/cli/arguments/declaration.ts';
import { options } from '../../src/hosts/cli/arguments/options.ts';

/** What canonlint is and reads, in one sentence. */
export const firstLine = `A consistency linter for API documentation in ${markupsIn(formats)}.`;

/** The commands, each with what it does. */
export function commandsTable(): string {
  const rows = entries<CommandDeclaration>(commands).map(([name, { positionals, summary }]) =>
    `| \`${['canonlint', ...(name === 'lint' ? [] : [name]), positionals].join(' ').trim()}\` | ${summary} |`);
  return ['| command | |', '|---|---|', ...rows].join('\n');
}

/** The options, each with the commands that take it; `lint` is the one without a name. */
export function optionsTable(): string {
  const rows = entries<OptionDeclaration>(options).map(([name, { short, value, alone, summary }]) => {
    const long = `--${name}${value === undefined ? '' : alone === undefined ? ` ${value.toUpperCase()}` : `[=${value.toUpperCase()}]`}`;
    return `| ${short === undefined ? '' : `\`-${short}\`, `}\`${long}\` | ${summary} | ${takenBy(name)} |`;
  });
  return ['| option | | of |', '|---|---|---|', ...rows].join('\n');
}

function takenBy(option: string): string {
  const names = entries<{ readonly options: readonly string[] }>(commands).filter((each) => each[1].options.includes(option)).map(([name]) => name);
  return names.length === entries(commands).length ? 'all' : names.join(', ');
}

function entries<T>(table: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return Object.entries(table);
}
