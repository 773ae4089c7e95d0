import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { pageTablesOf, type PlainTable } from '../../src/hosts/cli/commands/table-line.ts';
import { formatOf } from '../../src/formats/index.ts';
import type { Document, Page } from '../../src/model.ts';
import { lineAt, lineStartsOf } from '../../src/text/lines.ts';
import { pageAt } from './pages.ts';
import { shortened, type Requirement } from './requirement.ts';

interface OraclePage {
  readonly file: string;
  readonly tables: readonly OracleTable[];
  readonly errors?: readonly { readonly line: number; readonly message: string }[];
}

type OracleTable = Pick<PlainTable, 'line' | 'caption' | 'header_rows' | 'body_rows'>;

/** Whether canonlint reads the same tables as docutils, on the corpus and on hard pages. */
export function* againstOracle(folder: string): Generator<Requirement> {
  const oracle = join(folder, 'oracle');
  const corpus = linesOf(gunzipSync(readFileSync(join(oracle, 'corpus.tables.jsonl.gz'))).toString());
  yield equalTables('tables of the corpus as docutils reads them', join(folder, 'corpus'), corpus);
  const hard = join(oracle, 'hard');
  for (const file of readdirSync(hard).filter((name) => name.endsWith('.jsonl'))) {
    const pages = linesOf(readFileSync(join(hard, file), 'utf8'));
    yield equalTables('tables of the hard pages as docutils reads them', hard, pages);
    yield rejections(hard, pages);
  }
}

function linesOf(jsonl: string): OraclePage[] {
  // The form of the oracle, described in its README; fields are compared below.
  return jsonl.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as OraclePage);
}

function equalTables(name: string, folder: string, pages: readonly OraclePage[]): Requirement {
  const misses: string[] = [];
  let equalPages = 0;
  let equal = 0;
  let all = 0;
  for (const { file, tables } of pages) {
    const page = pageAt(folder, file);
    const read = pageTablesOf(page, documentOf(page)).tables;
    const differing = tables.filter((table, index) => signature(table) !== signature(read[index]));
    all += tables.length;
    equal += tables.length - differing.length;
    if (differing.length === 0 && read.length === tables.length) equalPages += 1;
    if (read.length !== tables.length) misses.push(`${file}: ${read.length} tables, docutils reads ${tables.length}`);
    misses.push(...differing.map(({ line }) => `${file}:${line}: the table differs`));
  }
  const figures = `${equal} of ${all} tables, ${equalPages} of ${pages.length} pages`;
  return { name, figures, met: equalPages === pages.length, misses: shortened(misses) };
}

/** What must be equal in a table; a missing cell equals an empty one. */
function signature(table: OracleTable | undefined): string {
  if (table === undefined) return '';
  const filled = (rows: OracleTable['body_rows']) => rows.map((row) => row.map((cell) => cell ?? ''));
  return JSON.stringify([table.caption, filled(table.header_rows), filled(table.body_rows)]);
}

/** Whether exactly the tables that docutils rejects are rejected, on the same lines. */
function rejections(folder: string, pages: readonly OraclePage[]): Requirement {
  const misses: string[] = [];
  let all = 0;
  for (const { file, errors = [] } of pages) {
    const page = pageAt(folder, file);
    const starts = lineStartsOf(page.source);
    const lines = documentOf(page).faults.map(({ span }) => lineAt(starts, span.start));
    const expected = withoutConsequences(errors);
    all += expected.length;
    misses.push(...expected.filter((line) => !lines.includes(line)).map((line) => `${file}:${line}: not rejected`));
    misses.push(...lines.filter((line) => !expected.includes(line)).map((line) => `${file}:${line}: rejected`));
  }
  const figures = `${all} tables`;
  return { name: 'tables that docutils rejects are rejected', figures, met: misses.length === 0, misses };
}

/** The lines of errors, without that of a directive around a rejected table. */
function withoutConsequences(errors: NonNullable<OraclePage['errors']>): number[] {
  return errors
    .filter(({ line, message }, index) => {
      const inner = errors[index - 1];
      return inner === undefined || !message.includes('directive') || inner.line <= line;
    })
    .map(({ line }) => line);
}

function documentOf(page: Page): Document {
  const format = formatOf(page.file, () => page.source);
  return format === undefined ? { blocks: [], faults: [] } : format.read(page);
}
