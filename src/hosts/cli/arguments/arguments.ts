import type { Command } from './command.ts';
import { commandFrom } from './raw-arguments.ts';
import { isCommand } from './options.ts';
import { refuseUnknownOptions } from './unknown-options.ts';

/**
 * What a command line asks for; `columns` is the width of `--help`. Throws a `UserError` for what it cannot mean. Plain
 * paths, which is what hooks pass, cost no parser, and options without a command a small one.
 */
export async function commandOf(argv: readonly string[], columns = 80): Promise<Command> {
  const [first = ''] = argv;
  const hasOptions = argv.some((word) => word.startsWith('-'));
  if (!hasOptions && !isCommand(first)) return commandFrom('lint', { paths: argv });
  refuseUnknownOptions(argv);
  if (argv.some(mayNeedAll)) return (await import('./parser.ts')).parsed(argv, columns);
  return commandFrom('lint', (await import('./lint-words.ts')).givenToLint(argv));
}

/** Whether a word may name a command, or ask to be told of them, or of the version. */
function mayNeedAll(word: string): boolean {
  return isCommand(word) || /^--?(?:h|version)/.test(word);
}
