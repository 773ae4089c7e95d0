import type { Report } from '../../../model.ts';
import { drawOnPages, reporters } from '../../../reporters/index.ts';
import type { ReportContext } from '../../../reporters/index.ts';
import type { LintCommand } from '../arguments/command.ts';
import type { Input } from '../input/input.ts';
import type { Host } from '../host.ts';
import { plain, styleFor } from './style.ts';

/**
 * Writes a report to where the command wants it, in every format it wants, to files first; in a file it has
 * neither colours nor a width; `read` gives the pages that a format draws on. Nothing is written before all of it is there.
 */
export async function deliver(
  report: Report, { outputs, colour }: LintCommand, read: Input['read'],
  host: Pick<Host, 'cwd' | 'env' | 'stdout'>,
): Promise<void> {
  const background = outputs.some(({ format }) => drawOnPages.has(format)) ? await reportContextFrom(report, read) : none;
  const texts = await Promise.all(outputs.map(async ({ format, file }) => {
    const reporter = await reporters[format]();
    const style = file === undefined ? await styleFor(host, colour) : plain;
    return { file, text: reporter(report, style, background) };
  }));
  const toFiles = texts.flatMap(({ file, text }) => (file === undefined ? [] : [{ file, text }]));
  if (toFiles.length > 0) {
    const { refuseOneFile, writeOutputFile } = await import('./output-file.ts');
    await refuseOneFile(toFiles.map(({ file }) => file), host.cwd);
    for (const { file, text } of toFiles) await writeOutputFile(file, text, host.cwd);
  }
  for (const { file, text } of texts) if (file === undefined) host.stdout.write(text);
}

/** For the formats that show nothing beside the report: the means to repair pages need not be loaded. */
const none: ReportContext = { version: '', rules: [], sourceOf: () => undefined, replacementOf: () => undefined };

async function reportContextFrom(report: Report, read: Input['read']): Promise<ReportContext> {
  return (await import('./report-context.ts')).reportContextOf(report, read);
}
