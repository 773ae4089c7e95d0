import type { Config } from '../../../config/config.ts';
import { isReadError } from '../../../disk/index.ts';
import type { ReadError } from '../../../disk/index.ts';
import { clearLeftovers, writePage } from '../../../disk/write-page.ts';
import { fixPages } from '../../../fix/index.ts';
import type { Examined, Extent, Outcome } from '../../../fix/index.ts';
import { formatOf, withWriter } from '../../../formats/index.ts';
import { factsOf } from '../../../index.ts';
import type { Canon, Page, PageFacts, Problem, Service } from '../../../model.ts';
import { printable } from '../../../reporters/printable.ts';
import { unifiedDiff } from '../../../text/unified-diff.ts';
import type { LintCommand } from '../arguments/command.ts';
import type { Input } from '../input/input.ts';
import type { Reading } from '../input/services.ts';
import type { OutputStream } from '../host.ts';
import { problemsIn } from './report.ts';

/** What fixing comes to. */
export interface Fixing {
  /** The services as they are afterwards. */
  readonly reading: Reading;
  readonly outcomes: readonly Outcome[];
  /** What could not be done, and on which page: a page is left as it was. */
  readonly failures: readonly ReadError[];
}

/** What decides what is a problem of a page. */
export interface LintContext {
  readonly canon: Canon;
  readonly config: Config;
  readonly cwd: string;
}

/**
 * Repairs the pages of a run, on disk or, in a dry run, in a diff on `stdout`; no other page of a service
 * is touched.
 */
export async function fix(
  command: LintCommand, extent: Extent, input: Input, reading: Reading, standard: LintContext, stdout: OutputStream,
): Promise<Fixing> {
  const { cwd } = standard;
  if (!command.fixDryRun) clearLeftovers(input.files, cwd);
  const problemsOn: ProblemsOn = (services) => fixable(services, command, standard);
  const reads = filesToFix(reading.services, input, problemsOn).map(input.read);
  const pages = reads.flatMap((page) => (isReadError(page) ? [] : [page]));
  const formats = new Map(await Promise.all(pages.map(async ({ file, source }) => [file, await withWriter(formatOf(file, () => source)!)] as const)));
  const outcomes = fixPages(pages, ({ file }) => formats.get(file)!, examiner(reading.services, problemsOn), extent);
  const faults = outcomes.flatMap((outcome) => faultsOf(outcome, command, cwd, stdout));
  const failures = [...reads.filter(isReadError), ...faults];
  const failed = new Set(failures.map(({ file }) => file));
  const standing = outcomes.map(({ before, page }) => (failed.has(page.file) ? before : page));
  const services = withPages(reading.services, new Map(standing.map((page) => [page.file, factsIn(page)])));
  const done = outcomes.filter(({ page }) => !failed.has(page.file));
  return { reading: { ...reading, services }, outcomes: done, failures };
}

type ProblemsOn = (services: readonly Service[]) => readonly Problem[];

/** The problems with a fix, of the rules that the command asks for. */
function fixable(
  services: readonly Service[], { only, noInlineConfig }: LintCommand, { canon, config, cwd }: LintContext,
): readonly Problem[] {
  return problemsIn(services, canon, config, cwd, !noInlineConfig)
    .filter((problem) => problem.fix !== undefined && (only.length === 0 || only.includes(problem.rule)));
}

function filesToFix(services: readonly Service[], { files, changes }: Input, problemsOn: ProblemsOn): readonly string[] {
  const named = new Set(files.filter((file) => changes?.files.has(file) ?? true));
  const found = new Set(problemsOn(services).map(({ place }) => place.file));
  return [...found].filter((file) => named.has(file));
}

/** What is known of pages as they stand after a round: a page that has not changed is not read again. */
function examiner(services: readonly Service[], problemsOn: ProblemsOn) {
  const known = new WeakMap<Page, PageFacts>();
  const remembered = (page: Page): PageFacts => {
    const facts = known.get(page) ?? factsIn(page);
    known.set(page, facts);
    return facts;
  };
  return (pages: readonly Page[]): ReadonlyMap<string, Examined> => {
    const facts = new Map(pages.map((page) => [page.file, remembered(page)]));
    const concerned = services.filter((service) => service.pages.some(({ file }) => facts.has(file)));
    const examined = new Map([...facts].map(([file, each]) => [file, { facts: each, problems: [] as Problem[] }]));
    for (const problem of problemsOn(withPages(concerned, facts))) {
      examined.get(problem.place.file)?.problems.push(problem);
    }
    return examined;
  };
}

function withPages(services: readonly Service[], facts: ReadonlyMap<string, PageFacts>): readonly Service[] {
  return services.map((service) => ({ ...service, pages: service.pages.map((page) => facts.get(page.file) ?? page) }));
}

/** A page that problems were found in has a format. */
function factsIn(page: Page): PageFacts {
  return factsOf(page)!;
}

/** Writes a page, or shows it; what keeps it from being written. */
function faultsOf(
  { before, page, fault }: Outcome, { fixDryRun }: LintCommand, cwd: string, stdout: OutputStream,
): readonly ReadError[] {
  if (fault !== undefined) return [{ file: page.file, message: `is left alone: ${fault}` }];
  if (page === before) return [];
  if (!fixDryRun) return [writePage(before, page, cwd) ?? []].flat();
  const mark = page.byteOrderMark ? '\ufeff' : '';
  const patch = unifiedDiff(page.file, mark + before.source, mark + page.source);
  // for git apply it is the page's own bytes, which a terminal might obey
  if (stdout.isTTY === true) stdout.write(patch.split('\n').map(printable).join('\n'));
  else stdout.write(patch, page.encoding);
  return [];
}
