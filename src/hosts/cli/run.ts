import { commandOf } from './arguments/arguments.ts';
import type { Command } from './arguments/command.ts';
import type { ExitStatus } from '../exit-status.ts';
import type { Host } from './host.ts';
import { errorText } from './output/error-text.ts';

/** Runs a command line (without `node` and the script); errors are printed on `stderr`. */
export async function run(argv: readonly string[], host: Host): Promise<ExitStatus> {
  try {
    return await perform(await commandOf(argv, host.stdout.columns), host);
  } catch (error) {
    host.stderr.write(errorText(error));
    return 2;
  }
}

/** Each command is loaded on demand, since starting takes most of the time of most runs. */
async function perform(command: Command, host: Host): Promise<ExitStatus> {
  switch (command.name) {
    case 'lint':
      return command.watch ? (await import('./commands/watch.ts')).watchPages(command, host) : (await import('./commands/lint.ts')).lintPages(command, host);
    case 'tables':
      return (await import('./commands/tables.ts')).tables(command, host);
    case 'facts':
      return (await import('./commands/facts.ts')).facts(command, host);
    case 'infer':
      return (await import('./commands/infer.ts')).infer(command, host);
    case 'init':
      return (await import('./commands/init.ts')).init(command, host);
    case 'diff':
      return (await import('./commands/diff.ts')).diff(command, host);
    case 'rules':
      return (await import('./commands/rules.ts')).listRules(command, host);
    case 'explain':
      return (await import('./commands/explain.ts')).explain(command, host);
    case 'lsp':
      return (await import('./commands/lsp.ts')).serveEditor(command, host);
    case 'completion':
      return (await import('./commands/completion.ts')).completion(command, host);
    default:
      host.stdout.write(command.text);
      return 0;
  }
}
