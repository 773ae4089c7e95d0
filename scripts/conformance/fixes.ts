import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fix } from '../../src/engine/fix.ts';
import type { Fixing } from '../../src/engine/fix.ts';
import type { Extent } from '../../src/fix/index.ts';
import { plainRequest } from '../../src/engine/lint-request.ts';
import { problemsIn as problemsInServices } from '../../src/engine/problems.ts';
import { reportOnPages } from '../../src/engine/report.ts';
import { selectionOf } from '../../src/engine/workspace/selection.ts';
import type { Input } from '../../src/engine/input.ts';
import { pagesRead } from '../../src/engine/read-services.ts';
import type { Reading } from '../../src/engine/read-services.ts';
import type { Workspace } from '../../src/engine/workspace/workspace.ts';
import { pageTablesOf } from '../../src/hosts/cli/commands/table-line.ts';
import type { PlainTable } from '../../src/hosts/cli/commands/table-line.ts';
import { defaultConfig } from '../../src/config/default-config.ts';
import type { Config } from '../../src/config/index.ts';
import { rules } from '../../rules/index.ts';
import { formatOf } from '../../src/formats/index.ts';
import { factsOf, loadCanon } from '../../src/index.ts';
import type { Canon, Page, Problem } from '../../src/model.ts';
import { workspaceAt, factsOn, pageAt, pagesBelow } from './pages.ts';
import { shortened } from './requirement.ts';
import type { Requirement } from './requirement.ts';

/** Whether `--fix=all` on copies of real pages fixes what it should and touches nothing else. */
export async function* afterFixing(folder: string): AsyncGenerator<Requirement> {
  const canon = await loadCanon('open-telekom-cloud', { from: folder, read: refuse, factsOf });
  for (const part of ['seeds', 'corpus']) {
    if (!existsSync(join(folder, part))) continue;
    const copy = mkdtempSync(join(tmpdir(), 'canonlint-fixes-'));
    try {
      cpSync(join(folder, part), copy, { recursive: true });
      yield* fixed(part, join(folder, part), copy, canon);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }
}

async function* fixed(part: string, original: string, copy: string, canon: Canon): AsyncGenerator<Requirement> {
  const reported = problemsByRule(await problemsIn(original, canon));
  const safely = await fixingOf(copy, canon, 'safe');
  yield noMore(`${part}: no rule reports more after --fix`, reported, problemsByRule(await problemsIn(copy, canon)));
  yield lostWords(part, safely);
  const first = await fixingOf(copy, canon);
  const left = await problemsIn(copy, canon);
  yield noMore(`${part}: no rule reports more after --fix=all`, reported, problemsByRule(left));
  const pages = [...pagesBelow(original)];
  yield counts(part, first, left);
  yield damage(part, pages, copy, canon);
  yield leftovers(part, first, left);
  const before = new Map(pages.map(({ file }) => [file, readFileSync(join(copy, file), 'latin1')]));
  await fixingOf(copy, canon);
  const changed = pages.map(({ file }) => file)
    .filter((file) => readFileSync(join(copy, file), 'latin1') !== before.get(file));
  const figures = `${changed.length} pages changed`;
  const met = changed.length === 0;
  yield { name: `${part}: fixing again changes nothing`, figures, met, misses: shortened(changed) };
}

/** How many problems each rule reports in each folder of services. */
export function problemsByRule(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const tally = new Map<string, number>();
  for (const { rule, place: { file } } of problems) {
    const key = `${file.split('/', 1)[0]} ${rule}`;
    tally.set(key, (tally.get(key) ?? 0) + 1);
  }
  return tally;
}

/** Whether no rule reports more problems than before. */
export function noMore(name: string, before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Requirement {
  const more = [...after].filter(([key, count]) => count > (before.get(key) ?? 0));
  const misses = more.map(([key, count]) => `${key}: ${before.get(key) ?? 0}, and now ${count}`);
  return { name, figures: `${more.length} rules of a service`, met: more.length === 0, misses: shortened(misses) };
}

/** Descriptions from which a safe fix took a word other than an article. */
function lostWords(part: string, { outcomes }: Fixing): Requirement {
  const applied = outcomes.flatMap((outcome) => outcome.applied).filter(({ rule }) => rule === 'wording-drift');
  const misses = applied.flatMap(({ fix: made, place: { file, line } }) => {
    if (made?.change.kind !== 'reword') return [];
    const kept = new Set(wordsIn(made.change.to));
    const lost = wordsIn(made.change.from).filter((word) => !kept.has(word) && !/^(?:an?|the)$/.test(word));
    return lost.length === 0 ? [] : [`${file}:${line} loses ${lost.join(', ')}`];
  });
  const figures = `${misses.length} of ${applied.length} descriptions`;
  return { name: `${part}: a safe fix drops no word but an article`, figures, met: misses.length === 0, misses: shortened(misses) };
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The pages of a folder as a run reads them. */
export interface ReadFolder {
  readonly folder: string;
  readonly config: Config;
  readonly workspace: Workspace;
  readonly selection: Pick<Input, 'files' | 'readErrors'>;
  readonly reading: Reading;
}

/** Reads the pages of a folder; `include` are the patterns of its configuration. */
export async function folderRead(folder: string, include: Config['include'] = []): Promise<ReadFolder> {
  const config = { ...defaultConfig(folder), include };
  const workspace = workspaceAt(folder);
  const selection = selectionOf([], config, workspace);
  return { folder, config, workspace, selection, reading: await pagesRead(selection, config, workspace) };
}

async function fixingOf(copy: string, canon: Canon, extent: Extent = 'all'): Promise<Fixing> {
  return repaired(await folderRead(copy), canon, extent);
}

/** Repairs the pages of a folder as a run does. */
export async function repaired({ folder, config, workspace, selection, reading }: ReadFolder, canon: Canon, extent: Extent): Promise<Fixing> {
  const input = { ...selection, read: workspace.disk.readPage };
  const context = { canon, config, cwd: folder, inline: true };
  return fix(extent, { request: { ...plainRequest, fix: extent }, input, reading, context, workspace, listener: {} });
}

/** Declined fixes count, whether the rule offers none, the format cannot write it, or it would cause another problem. */
function counts(part: string, { outcomes, failures }: Fixing, left: readonly Problem[]): Requirement {
  const pages = outcomes.filter(({ before, page }) => before !== page).length;
  const applied = outcomes.reduce((sum, outcome) => sum + outcome.applied.length, 0);
  const byFormat = outcomes.flatMap((outcome) => outcome.declined);
  const byRule = left.flatMap((problem) => (problem.declined === undefined ? [] : [{ problem, reason: problem.declined }]));
  const declined = [...byFormat, ...byRule].map(({ problem, reason }) => `declined  ${lineOf(problem)}: ${reason}`);
  const share = declined.length / Math.max(1, applied + declined.length);
  const kinds = `${(share * 100).toFixed(1)} %; ${byRule.length} by rules, ${byFormat.length} by the format or the law of no new problem`;
  return {
    name: `${part}: fixes are applied`,
    figures: `${applied} fixes on ${pages} pages, ${declined.length} declined (${kinds}), ${failures.length} pages left alone`,
    met: applied > 0 && failures.length === 0,
    misses: shortened([...failures.map(({ file, message }) => `left alone  ${file} ${message}`), ...declined]),
  };
}

/** Counts of cells and rows. */
interface Tally {
  same: number;
  changed: number;
  rows: number;
}

/** Compares each page before and after by reading both, without the edits and the proof. */
function damage(part: string, pages: readonly Page[], copy: string, canon: Canon): Requirement {
  const tally: Tally = { same: 0, changed: 0, rows: 0 };
  const misses = pages.flatMap((page) => {
    const now = pageAt(copy, page.file);
    const [was, is] = [tablesOn(page), tablesOn(now)];
    const cells = was.length === is.length
      ? was.flatMap((table, at) => changedCells(table, is[at]!, canon, tally))
      : ['a table is gone, or new'];
    const outside = outsideTables(page) === outsideTables(now) ? [] : ['text outside its tables has changed'];
    return [...outside, ...cells].map((fault) => `${page.file}: ${fault}`);
  });
  const figures = `${tally.changed} cells changed, ${tally.rows} rows added, ${tally.same} cells as they were, ${misses.length} others`;
  return { name: `${part}: nothing else changes`, figures, met: misses.length === 0, misses: shortened(misses) };
}

function tablesOn(page: Page): readonly PlainTable[] {
  return pageTablesOf(page, formatOf(page.file, () => page.source)!.read(page)).tables;
}

/** The page without its status tables. */
function outsideTables(page: Page): string {
  const spans = factsOn(page).statusLists.map(({ place }) => place).toSorted((one, other) => one.start - other.start);
  const ends = [0, ...spans.map(({ end }) => end)];
  return ends.map((end, at) => page.source.slice(end, spans[at]?.start)).join('\0');
}

/** Changed cells whose new text is not the canon's for their code; rows are matched by code. */
function changedCells(was: PlainTable, is: PlainTable, canon: Canon, tally: Tally): readonly string[] {
  const faults = was.caption === is.caption && was.kind === is.kind ? [] : ['a caption or a kind of table has changed'];
  const rows = counterparts(rowsIn(was), rowsIn(is));
  let at = 0;
  for (const row of rowsIn(is)) {
    const before = rows[at];
    if (before === undefined || (codeIn(row) !== codeIn(before) && rowsIn(is).length > rows.length)) {
      tally.rows += 1;
      const isNew = row.every((text, column) => column === 0 || text === '' || isRight(text, canon));
      if (!isNew) faults.push(`a row is new: ${row.join(' | ')}`);
    } else {
      at += 1;
      faults.push(...changedTexts(before, row, canon, tally));
    }
  }
  return at === rows.length ? faults : [...faults, 'a row is gone'];
}

function rowsIn({ header_rows: header, body_rows: body }: PlainTable): readonly PlainRow[] {
  return [...header, ...body];
}

type PlainRow = PlainTable['body_rows'][number];

/** The old row for each new row; undefined for an added row. */
function counterparts(old: readonly PlainRow[], now: readonly PlainRow[]): readonly PlainRow[] {
  const isOrdered = old.length !== now.length || old.every((row, at) => codeIn(row) === codeIn(now[at]!));
  return isOrdered ? old : old.toSorted((one, other) => codeIn(one) - codeIn(other));
}

function changedTexts(before: PlainRow, row: PlainRow, canon: Canon, tally: Tally): readonly string[] {
  return row.flatMap((text, column) => {
    const isSame = text === before[column];
    if (isSame) tally.same += 1;
    else if (isRight(text, canon)) tally.changed += 1;
    return isSame || isRight(text, canon) ? [] : [`"${before[column]}" has become "${text}"`];
  });
}

function isRight(text: string | null, { entries }: Canon): boolean {
  return [...entries.values()].some(({ phrase, description }) =>
    [phrase, description].some((right) => right !== undefined && text?.includes(right) === true));
}

function codeIn([key]: PlainRow): number {
  return Number(/\d{3}/.exec(key ?? '')?.[0] ?? 0);
}

/** Problems with a fix that remain and are not declined; after fixing the seeds, any problem. */
function leftovers(part: string, { outcomes }: Fixing, problems: readonly Problem[]): Requirement {
  const declined = new Set(outcomes.flatMap((outcome) => outcome.declined.map(({ problem }) => lineOf(problem))));
  const left = problems.filter((problem) => problem.fix !== undefined && !declined.has(lineOf(problem))).map(lineOf);
  const figures = `${left.length} fixable problems, ${problems.length} problems in all`;
  const met = left.length === 0 && (part !== 'seeds' || problems.length === 0);
  return { name: `${part}: nothing fixable is left`, figures, met, misses: shortened(left) };
}

async function problemsIn(copy: string, canon: Canon): Promise<readonly Problem[]> {
  return problemsOf(await folderRead(copy), canon);
}

/** The problems of the pages of a folder. */
export function problemsOf({ folder, config, selection, reading }: ReadFolder, canon: Canon): readonly Problem[] {
  const context = { canon, config, cwd: folder, inline: true };
  const problems = problemsInServices(reading.services, context, rules);
  return reportOnPages(selection.files, [], reading, context, { open: problems }).problems;
}

function lineOf({ place: { file, line }, code, rule, message }: Problem): string {
  return `${file}:${line} ${code} ${rule} ${message}`;
}

function refuse(path: string): never {
  throw new Error(`${path} is not a shipped canon`);
}
