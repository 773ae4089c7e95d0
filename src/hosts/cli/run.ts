import { printable } from '../../reporters/printable.ts';
import { UserError } from '../../text/user-error.ts';
import { commandOf } from './arguments/arguments.ts';
import type { Command } from './arguments/command.ts';
import type { ExitStatus } from '../exit-status.ts';
import type { Host } from './host.ts';

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
      return (await import('./commands/lint.ts')).lintPages(command, host);
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

function errorText(error: unknown): string {
  return (error instanceof UserError ? linesOf(error) : unexpectedLines(error)).map((line) => `${printable(line)}\n`).join('');
}

/** No line begins with text from a file, since a log might interpret it as a command. */
function linesOf({ message, parts, hint }: UserError): readonly string[] {
  return [`canonlint: ${message}`, ...parts.map((part) => `- ${part}`), ...(hint === undefined ? [] : [`  ${hint}`])];
}

function unexpectedLines(error: unknown): readonly string[] {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^ +at /.test(line)) : [];
  return [`canonlint: unexpected error: ${String(error)}`, ...frames];
}
