import type { Command } from './command.ts';
import { commandFrom } from './given.ts';
import { isCommand } from './options.ts';

/**
 * What a command line asks for; `columns` is the width of `--help`. Throws a `UserError` for what
 * it cannot mean. Plain paths, which is what hooks pass, cost no parser: loading it takes 20 ms.
 */
export async function commandOf(argv: readonly string[], columns = 80): Promise<Command> {
  const [first = ''] = argv;
  if (!isCommand(first) && !argv.some((word) => word.startsWith('-'))) {
    return commandFrom('lint', { paths: argv });
  }
  const { parsed } = await import('./parser.ts');
  return parsed(argv, columns);
}
