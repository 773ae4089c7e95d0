import type { Report } from '../model.ts';
import { reporters } from '../reporters/index.ts';
import type { LintCommand } from './command.ts';
import { plain, styleFor } from './style.ts';
import type { Surroundings } from './surroundings.ts';

/** Writes a report to where the command wants it; in a file it has neither colours nor a width. */
export async function deliver(
  report: Report, command: LintCommand, surroundings: Pick<Surroundings, 'cwd' | 'env' | 'stdout'>,
): Promise<void> {
  const { format, outputFile, colour } = command;
  const reporter = await reporters[format]();
  if (outputFile === undefined) {
    surroundings.stdout.write(reporter(report, styleFor(surroundings, colour)));
    return;
  }
  const { writeOutputFile } = await import('./output-file.ts');
  await writeOutputFile(outputFile, reporter(report, plain), surroundings.cwd);
}
