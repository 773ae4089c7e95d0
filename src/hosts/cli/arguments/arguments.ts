import type { Command } from './command.ts';
import { commandFrom } from './raw-arguments.ts';
import { isCommand } from './options.ts';
import { refuseUnknownOptions } from './unknown-options.ts';

/**
 * Parses a command line; `columns` is the width for `--help`. Throws a `UserError` for mistakes. Plain paths, as hooks
 * pass them, need no parser, and options without a command need only a small one.
 */
export async function commandOf(argv: readonly string[], columns = 80): Promise<Command> {
  const [first = ''] = argv;
  const hasOptions = argv.some((word) => word.startsWith('-'));
  if (!hasOptions && !isCommand(first)) return commandFrom('lint', { paths: argv });
  refuseUnknownOptions(argv);
  if (argv.some(mayNeedAll)) return (await import('./parser.ts')).parsed(argv, columns);
  return commandFrom('lint', (await import('./lint-words.ts')).lintArguments(argv));
}

/** Whether a word may be a command, or ask for help or the version. */
function mayNeedAll(word: string): boolean {
  return isCommand(word) || /^--?(?:h|version)/.test(word);
}
