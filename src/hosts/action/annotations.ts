import type { Summary } from '../../model.ts';
import { counted } from '../../text/counted.ts';
import { commandLine } from './command-line.ts';

/**
 * The commands that show problems next to the code, errors first, at most `most` of each severity, and how many more
 * problems there are. `commands` is the report for GitHub, which also has other lines.
 */
export function annotations(commands: string, { errors, warnings }: Pick<Summary, 'errors' | 'warnings'>, most: number): string {
  const lines = commands.split('\n');
  const shown = ['::error ', '::warning '].flatMap((start) => lines.filter((line) => line.startsWith(start)).slice(0, most));
  const more = [moreOf(errors, most, 'error'), moreOf(warnings, most, 'warning')].filter((each) => each !== undefined);
  const last = more.length === 0 ? '' : commandLine('notice', `${more.join(' and ')} in the log of this step`);
  return shown.map((line) => `${line}\n`).join('') + last;
}

function moreOf(count: number, most: number, what: string): string | undefined {
  return count > most ? counted(count - most, `more ${what}`) : undefined;
}
