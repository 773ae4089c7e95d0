import packageJson from '../../../package.json' with { type: 'json' };
import type { Disk } from '../../disk/index.ts';
import type { LintResult, Toolkit } from '../../engine/index.ts';
import type { Report } from '../../model.ts';
import type { Notation } from '../../text/harmless.ts';
import { reporters } from '../../reporters/index.ts';
import type { ReportContext, Reporter, ReporterName, Style } from '../../reporters/index.ts';
import type { LogStream } from './log-stream.ts';
import type { Output } from './output.ts';
import { plain } from './style.ts';

/** A report as text, and its file. */
interface ReportText {
  readonly file: string | undefined;
  readonly text: string;
  readonly notation: Notation;
}

/**
 * Writes a report in every requested format, files first; in a file it has neither colours nor a width. `read` returns
 * the pages that a format needs. Nothing is written before all texts exist.
 */
export async function deliver(
  report: Report, outputs: readonly Output[], read: LintResult['read'], style: Style, stdout: LogStream, disk: Disk, toolkit: Toolkit,
): Promise<void> {
  const context = await contextFor(report, outputs, read, toolkit);
  const texts = await Promise.all(outputs.map(async ({ format, file }): Promise<ReportText> => {
    const { notation } = await reporters[format]();
    return { file, notation, text: await reportText(report, format, file === undefined ? style : plain, context) };
  }));
  await writeFiles(texts, disk);
  for (const { file, text, notation } of texts) if (file === undefined) stdout.write(text, notation);
}

/** A report in a format. */
export async function reportText(report: Report, format: ReporterName, style: Style, context: ReportContext): Promise<string> {
  const reporter: Reporter = await reporters[format]();
  return reporter.write(report, style, context);
}

/** What the report formats need besides problems. */
export async function wantsOf(outputs: readonly Output[]): Promise<{ readonly services: boolean; readonly fixes: boolean }> {
  const asked = await Promise.all(outputs.map(({ format }): Promise<Reporter> => reporters[format]()));
  const needs = new Set(asked.flatMap((reporter) => reporter.needs ?? []));
  return { services: needs.has('services'), fixes: needs.has('pages') };
}

/** Formats that need only the report do not load the code that fixes pages. */
export async function contextFor(
  report: Report, outputs: readonly Output[], read: LintResult['read'], { rules, formats }: Toolkit,
): Promise<ReportContext> {
  if (!(await wantsOf(outputs)).fixes) return { version: '', rules: [], sourceOf: () => undefined, replacementOf: () => undefined };
  const { replacementsFor } = await import('../../engine/replacements.ts');
  return { version: packageJson.version, rules, ...await replacementsFor(report, read, formats) };
}

async function writeFiles(texts: readonly ReportText[], disk: Disk): Promise<void> {
  const files = texts.flatMap(({ file, text }) => (file === undefined ? [] : [{ file, text }]));
  if (files.length === 0) return;
  const writer = await disk.writer();
  await writer.refuseOneFile(files.map(({ file }) => file));
  for (const { file, text } of files) await writer.writeFile(file, text);
}
