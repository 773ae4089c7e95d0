import process from 'node:process';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Disk } from '../../disk/index.ts';
import type { LintResult, Toolkit } from '../../engine/index.ts';
import { whole } from '../../engine/report.ts';
import type { LongReport, Report } from '../../model.ts';
import { UserError } from '../../text/user-error.ts';
import { inChunks } from '../../text/in-chunks.ts';
import type { Notation } from '../../text/harmless.ts';
import type { ReportContext, Reporter, Style } from '../../reporters/index.ts';
import { addresses } from './addresses.ts';
import type { LogStream } from './log-stream.ts';
import type { Output } from './output.ts';
import { plain } from './style.ts';

/** A report in a format, piece by piece, and its file. */
interface ReportPieces {
  readonly file: string | undefined;
  readonly pieces: Iterable<string>;
  readonly notation: Notation;
}

/**
 * Writes a report in every requested format, files first; in a file it has neither colours nor a width. `read` returns
 * the pages that a format needs. No more of a report is held than its format needs.
 */
export async function deliver(
  report: LongReport, outputs: readonly Output[], read: LintResult['read'], style: Style, stdout: LogStream, disk: Disk, toolkit: Toolkit,
): Promise<void> {
  const context = { ...await contextFor(report, outputs, read, toolkit), origin: await originOf(outputs, disk, toolkit) };
  const written = await Promise.all(outputs.map(async ({ format, file }): Promise<ReportPieces> => {
    const reporter = await reporterFor(format, toolkit);
    return { file, notation: reporter.notation, pieces: piecesOf(report, reporter, file === undefined ? style : plain, context) };
  }));
  await writeFiles(written, disk);
  for (const { file, pieces, notation } of written) if (file === undefined) await stdout.writePieces(pieces, notation);
}

function piecesOf(report: LongReport, reporter: Reporter, style: Style, context: ReportContext): Iterable<string> {
  return reporter.pieces?.(report, style, context) ?? [reporter.write(whole(report), style, context)];
}

/** When and of what a report is made, where a format tells it. `SOURCE_DATE_EPOCH`, in seconds, sets the day. */
async function originOf(outputs: readonly Output[], disk: Disk, toolkit: Toolkit): Promise<ReportContext['origin']> {
  if (!(await needsOf(outputs, toolkit)).has('origin')) return undefined;
  const epoch = Number(process.env['SOURCE_DATE_EPOCH'] ?? Date.now() / 1000);
  const day = new Date(Number.isFinite(epoch) ? epoch * 1000 : 0).toISOString().slice(0, 10);
  return { day, commit: (await disk.commit())?.slice(0, 12) };
}

/** A report in a format. */
export async function reportText(report: Report, format: Output['format'], style: Style, context: ReportContext, toolkit: Toolkit): Promise<string> {
  const reporter = await reporterFor(format, toolkit);
  return reporter.write(report, style, context);
}

/** What the report formats need besides problems. */
export async function wantsOf(outputs: readonly Output[], toolkit: Toolkit): Promise<{ readonly services: boolean; readonly fixes: boolean }> {
  const needs = await needsOf(outputs, toolkit);
  return { services: needs.has('services'), fixes: needs.has('pages') };
}

async function needsOf(outputs: readonly Output[], toolkit: Toolkit): Promise<ReadonlySet<NonNullable<Reporter['needs']>[number]>> {
  const asked = await Promise.all(outputs.map(({ format }) => reporterFor(format, toolkit)));
  return new Set(asked.flatMap((reporter) => reporter.needs ?? []));
}

/** Formats that need only the report do not load the code that fixes pages. */
export async function contextFor(
  report: LongReport, outputs: readonly Output[], read: LintResult['read'], toolkit: Toolkit,
): Promise<ReportContext> {
  const { rules, formats } = toolkit;
  const named = { version: packageJson.version, addresses, rules };
  if (!(await wantsOf(outputs, toolkit)).fixes) return { ...named, sourceOf: () => undefined, replacementOf: () => undefined };
  const { replacementsFor } = await import('../../engine/replacements.ts');
  return { ...named, ...await replacementsFor(report, read, formats) };
}

/** Throws a `UserError` for a format that no plugin has. */
export function refuseUnknown(outputs: readonly Output[], { reporters }: Toolkit): void {
  const unknown = outputs.find(({ format }) => !Object.hasOwn(reporters, format));
  if (unknown === undefined) return;
  const ofPlugins = Object.keys(reporters).filter((name) => name.includes('/'));
  throw new UserError(`no plugin has the report format ${unknown.format}`, ofPlugins.length === 0 ? 'plugins in the configuration bring formats' : `plugins have ${ofPlugins.join(', ')}`);
}

function reporterFor(format: Output['format'], { reporters }: Toolkit): Promise<Reporter> {
  return reporters[format]!(); // hosts have refused others
}

async function writeFiles(written: readonly ReportPieces[], disk: Disk): Promise<void> {
  const files = written.flatMap(({ file, pieces }) => (file === undefined ? [] : [{ file, pieces }]));
  if (files.length === 0) return;
  const writer = await disk.writer();
  await writer.refuseOneFile(files.map(({ file }) => file));
  for (const { file, pieces } of files) await writer.writeFile(file, inChunks(pieces));
}
