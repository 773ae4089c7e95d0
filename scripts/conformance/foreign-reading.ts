import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { references } from '../../src/formats/html/references.ts';
import type { PlainTable } from '../../src/hosts/cli/commands/table-line.ts';

/** A program that reads pages independently of canonlint. */
export interface ForeignReader {
  /** Its interpreter, as found by name and as Debian installs it. */
  readonly programs: readonly string[];
  /** The words that find out whether it is installed: the interpreter ends well with them. */
  readonly probe: readonly string[];
  /** Its script beside this file, which reads names of pages and prints a line of JSON for each. */
  readonly script: string;
  /** How it is installed. */
  readonly install: string;
}

/** A table as a foreign reader sees it: without the cells that another one spans. */
export type ForeignTable = Readonly<Record<'header_rows' | 'body_rows', readonly (readonly string[])[]>> & { readonly caption: string | null };

/** What a foreign reader finds on a page. */
export interface ForeignPage {
  readonly file: string;
  readonly tables: readonly ForeignTable[];
  /** The fields that state status codes, with their words. */
  readonly fields?: readonly { readonly code: number; readonly words: string }[];
  /** All words of the page, with those in tables. */
  readonly words: string;
  /** What a module does besides documenting itself; absent for other pages. */
  readonly program?: string;
}

/** What a foreign reader finds on pages of a folder; undefined if it is not installed. Throws where it ends badly. */
export async function foreignReading(reader: ForeignReader, folder: string, files: readonly string[]): Promise<readonly ForeignPage[] | undefined> {
  const program = await installed(reader, folder);
  if (program === undefined) return undefined;
  const { status, output, errors } = await ended(program, [join(import.meta.dirname, reader.script)], folder, files.join('\n'));
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${errors}`);
  // the form that the script beside this file prints
  return output.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as ForeignPage);
}

async function installed({ programs, probe }: ForeignReader, folder: string): Promise<string | undefined> {
  for (const program of programs) {
    const probed = await ended(program, probe, folder, '').catch(() => undefined);
    if (probed?.status === 0) return program;
  }
  return undefined;
}

interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

async function ended(program: string, words: readonly string[], cwd: string, input: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd });
    let [output, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (more: string) => (output += more));
    child.stderr.setEncoding('utf8').on('data', (more: string) => (errors += more));
    child.on('error', reject).on('close', (status) => resolve({ status, output, errors }));
    child.stdin.on('error', () => {}).end(input);
  });
}

/** The cells that a foreign reader and canonlint read, and where they differ. */
export interface Comparison {
  readonly tables: number;
  readonly cells: number;
  readonly misses: readonly string[];
}

/** Compares the tables of a page cell by cell. */
export function compared({ file, tables }: ForeignPage, read: readonly PlainTable[]): Comparison {
  const filled = tables.filter(({ header_rows: header, body_rows: body }) => header.length + body.length > 0);
  const cells = filled.reduce((sum, table) => sum + rowsOf(table).flat().length, 0);
  if (filled.length !== read.length) return { tables: filled.length, cells, misses: [`${file}: ${read.length} tables, and not ${filled.length}`] };
  return { tables: filled.length, cells, misses: filled.flatMap((table, at) => differing(table, read[at]!).map((miss) => `${file}:${read[at]!.line}: ${miss}`)) };
}

function rowsOf({ header_rows: header, body_rows: body }: ForeignTable): readonly (readonly string[])[] {
  return [...header, ...body];
}

function differing(table: ForeignTable, read: PlainTable): readonly string[] {
  const rows = [...read.header_rows, ...read.body_rows].map((row) => row.filter((cell) => cell !== null));
  const wanted = rowsOf(table);
  const isAlike = table.header_rows.length === read.header_rows.length && wanted.map(({ length }) => length).join() === rows.map(({ length }) => length).join();
  if (!isAlike) return ['other rows'];
  const pairs = [[table.caption ?? '', read.caption ?? ''] as const, ...wanted.flatMap((row, at) => row.map((cell, column) => [cell, rows[at]![column]!] as const))];
  return pairs.flatMap(([one, other]) => (folded(one) === folded(other) ? [] : [`"${folded(other)}", and not "${folded(one)}"`]));
}

/** Words in one line, with what their character references stand for, and without what has no width. */
export function folded(words: string): string {
  return references.decoded(words).replace(/[\s\u200b\u2060]+/g, ' ').trim();
}
