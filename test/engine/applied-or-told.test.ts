import { array, assert, asyncProperty, boolean, constantFrom, record, tuple } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryDisk } from '../../src/disk/index.ts';
import { lint, plainRequest } from '../../src/engine/index.ts';
import { toolkit } from '../../src/hosts/toolkit.ts';
import { inputs } from '../inputs.ts';

const canon = `
name: lamps
codes:
  200: { phrase: OK, description: The lamp is as asked. }
  201: { phrase: Created, description: There is a new lamp. }
  400: { phrase: Bad Request, description: The request is not understood. }
  404: { phrase: Not Found, description: There is no such lamp. }
  500: { phrase: Internal Server Error, description: The keeper is at a loss. }
`;

/** A row of a status table: the cell of the code, the phrase, the description. */
type Row = readonly [code: string, phrase: string, description: string];

const row: Arbitrary<Row> = tuple(
  constantFrom('200', '201', '400', '404', '500', '404', '404', '400, 404', '200 201', '599', '4xx', '``404``', '**500**'),
  constantFrom('OK', 'Created', 'Bad Request', 'Not Found', 'Not Fuond', 'not found', 'Internal Server Error', 'Error', ''),
  constantFrom('The lamp is as asked.', 'There is no such lamp.', 'There is no such lamp', 'Nobody has seen this lamp.', 'The *lamp* is gone.', 'The keeper is at a loss.', ''),
);

/** Draws rows in some markup; the first is the header. */
type Markup = (rows: readonly (readonly string[])[]) => readonly string[];

const widthsOf = (rows: readonly (readonly string[])[]): readonly number[] =>
  rows[0]!.map((_, at) => Math.max(3, ...rows.map((cells) => cells[at]!.length)));

const grid: Markup = (rows) => {
  const widths = widthsOf(rows);
  const border = (mark: string): string => `+${widths.map((width) => mark.repeat(width + 2)).join('+')}+`;
  return [border('-'), ...rows.flatMap((cells, at) => [`| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`, border(at === 0 ? '=' : '-')])];
};

const simple: Markup = (rows) => {
  const widths = widthsOf(rows);
  const border = widths.map((width) => '='.repeat(width)).join('  ');
  const [head, ...others] = rows.map((cells) => cells.map((cell, at) => (at > 0 && cell === '' ? '\\ ' : cell).padEnd(widths[at]!)).join('  ').trimEnd());
  return [border, head!, border, ...others, border];
};

const listTable: Markup = (rows) => ['.. list-table:: Status codes', '   :header-rows: 1', '', ...rows.flatMap((cells) => cells.map((cell, at) => `   ${at === 0 ? '*' : ' '} - ${cell}`.trimEnd()))];

const csvTable: Markup = (rows) => ['.. csv-table:: Status codes', '   :header-rows: 1', '', ...rows.map((cells) => `   ${cells.map((cell) => `"${cell}"`).join(',')}`)];

const pipes: Markup = (rows) => rows.flatMap((cells, at) => [`| ${cells.join(' | ')} |`, ...(at === 0 ? [`|${' --- |'.repeat(cells.length)}`] : [])]);

/** Pages of one or two tables with or without a column of phrases. */
const page = record({
  markup: constantFrom(grid, simple, listTable, csvTable, pipes),
  tables: array(record({ rows: array(row, { minLength: 2, maxLength: 8 }), phrases: boolean() }), { minLength: 1, maxLength: 2 }),
}).map(({ markup, tables }) => {
  const lines = tables.flatMap(({ rows, phrases }) => {
    const all: readonly Row[] = [['Status Code', 'Phrase', 'Description'], ...rows];
    return ['Status Codes', '------------', '', ...markup(phrases ? all : all.map(([code, , description]) => [code, description])), ''];
  });
  return { file: markup === pipes ? 'docs/a.md' : 'docs/a.rst', text: ['Lamps', '=====', '', ...lines].join('\n') };
});

describe('a fix that is offered', () => {
  it('is applied or told with its reason, on tables whose codes stand several times', async () => {
    const seen = { left: 0, fixed: 0, declined: 0 };
    await assert(asyncProperty(page, async ({ file, text }) => {
      const files = new Map([['canon.yaml', canon], ['canonlint.yaml', 'canon: canon.yaml\n'], [file, text]]);
      const fixed = async (extent: 'safe' | 'all') => {
        const { report } = await lint({ ...plainRequest, fix: extent }, { toolkit, disk: memoryDisk(files, '/lamps') });
        const problems = [...report.problems];
        const untold = problems.filter(({ fix, declined }) => fix !== undefined && declined === undefined);
        return { untold: untold.map(({ rule, code, place }) => `${rule} ${code} at ${place.line}`), declined: problems.filter(({ declined }) => declined !== undefined).length };
      };
      seen.left += (await fixed('safe')).untold.length;
      const { untold, declined } = await fixed('all');
      expect(untold, `${files.get(file)}`).toEqual([]);
      seen.declined += declined;
      seen.fixed += files.get(file) === text ? 0 : 1;
    }), { seed: 14, numRuns: inputs(25, 8) });
    // the law says nothing where nothing is left by safe fixes, nor fixed or declined by all
    expect(Math.min(seen.left, seen.fixed, seen.declined)).toBeGreaterThan(2);
  });
});
