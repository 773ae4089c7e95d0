import packageJson from '../../../../package.json' with { type: 'json' };
import type { Command } from './command.ts';
import { commandFrom } from './command-from.ts';
import { isCommand } from './commands.ts';
import { flag } from './values.ts';

/**
 * Parses a command line; `columns` is the width for `--help`. Throws a `UserError` for mistakes. Plain paths, as hooks
 * pass them, need no parser.
 */
export async function commandOf(argv: readonly string[], columns = 80): Promise<Command> {
  const [first = ''] = argv;
  if (!isCommand(first) && !argv.some((word) => word.startsWith('-'))) return commandFrom('lint', { words: argv });
  const { name, given } = (await import('./parse.ts')).parse(argv);
  if (flag(given, 'help')) return { name: 'show', text: await (await import('./help.ts')).helpText(name, columns) };
  if (flag(given, 'version')) return { name: 'show', text: `${packageJson.version}\n` };
  return commandFrom(name, given);
}
