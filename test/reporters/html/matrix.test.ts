import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { matrixOf, states } from '../../../src/reporters/html/matrix.ts';
import type { Matrix } from '../../../src/reporters/html/matrix.ts';
import { desk } from '../../hosts/cli/desk.ts';
import { house } from '../../rules/fixtures.ts';
import { contentsIn, reportOf } from './reports.ts';

/** What each service states or lacks for a code. */
function statesOf(code: number, services: Parameters<typeof reportOf>[0]): readonly string[] {
  const { problems, services: read } = reportOf(services);
  const { codes, rows } = matrixOf(read!, house, problems);
  return rows.map(({ service, cells }) => `${service} ${cells[codes.indexOf(code)]?.state ?? '-'}`);
}

describe('the matrix', () => {
  it('shows the state of each service for each code', () => {
    const { description, accept } = house.entries.get(404)!;
    expect(statesOf(404, {
      owl: { 404: description! },
      bat: { 404: description!.replace('.', '').toUpperCase() },
      elk: { 404: 'There is no such mountain.' },
      fox: { 500: 'The mountain fell.' },
      hen: { 404: accept[0] ?? description! },
      cat: { 404: house.entries.get(500)!.description! },
    })).toEqual([
      'owl canonical', 'bat cosmetic', 'elk reworded', 'fox missing', `hen ${accept.length > 0 ? 'accepted' : 'canonical'}`, 'cat meaning',
    ]);
  });

  it('shows claims, ungoverned codes and codes that nobody needs', () => {
    expect(statesOf(200, { owl: { 200: 'Specifies the normal response for the GET, PUT, and POST operations.' } })).toEqual(['owl claim']);
    expect(statesOf(422, { owl: { 422: 'The owl is asleep.' }, bat: { 200: 'OK' } })).toEqual(['owl extra', 'bat -']);
  });

  it('counts problems on pages outside every service', () => {
    const { problems, services } = reportOf({ owl: { 404: 'No owl.' }, bat: { 404: 'No bat.' } });
    const matrix = matrixOf(services!.slice(0, 1), house, problems);
    expect(matrix.elsewhere.length + matrix.rows[0]!.total).toBe(problems.length);
    expect(matrix.elsewhere.length).toBeGreaterThan(0);
  });
});

/** The part of `-f json` and `facts` that the figures depend on. */
interface Told {
  readonly problems: readonly { readonly file: string; readonly code?: number; readonly rule: string; readonly degree?: string }[];
  readonly services: readonly {
    readonly name: string;
    readonly root: string;
    readonly entries: readonly { readonly code: number; readonly description?: string; readonly scope: string }[];
  }[];
}


describe('the figures of the page', () => {
  const folder = 'fixtures/services';

  it('are those of the other formats', async () => {
    const { canonlint } = desk();
    const output = async (...argv: readonly string[]) => (await canonlint([...argv, resolve(folder)])).stdout;
    const { problems } = JSON.parse(await output('-f', 'json', '--canon', 'open-telekom-cloud')) as Told;
    const { services } = JSON.parse(await output('facts')) as Told;
    const page = await output('-f', 'html', '--canon', 'open-telekom-cloud');
    const { matrix, summary } = contentsIn(page);

    expect(problems.length).toBe(summary.errors + summary.warnings);
    expect(matrix.rows.map(({ service, total }) => [service, total])).toEqual(services.map(({ name, root }) =>
      [name, problems.filter(({ file }) => file === root || file.startsWith(`${root}/`)).length]));
    expect(matrix.codes.map((code, at) => [code, matrix.totals[at]])).toEqual(
      matrix.codes.map((code) => [code, problems.filter((problem) => problem.code === code).length]));
    expect(matrix.rows.flatMap(({ others }) => others).length + matrix.elsewhere.length + matrix.totals.reduce((a, b) => a + b, 0))
      .toBe(problems.length);
    expect(statesShown(matrix)).toEqual(statesTold(services, problems));
    expect(Buffer.byteLength(page)).toBeLessThan(3_000_000);
  });
});

/** The cells with a state, as `service code state`. */
function statesShown({ rows, codes }: Matrix): readonly string[] {
  return rows.flatMap(({ service, cells }) =>
    cells.flatMap(({ state }, at) => (state === undefined ? [] : [`${service} ${codes[at]} ${state}`]))).toSorted();
}

/** The same from the other formats: every statement and problem ranks its cell, and the worst rank counts. */
function statesTold(services: Told['services'], problems: Told['problems']): readonly string[] {
  const ranks = new Map<string, number>();
  const rank = (cell: string, state: (typeof states)[number]) =>
    ranks.set(cell, Math.min(ranks.get(cell) ?? Infinity, states.indexOf(state)));
  for (const { name, root, entries } of services) {
    const own = entries.filter(({ scope }) => scope === 'reference');
    for (const { code, description } of own.length > 0 ? own : entries.filter(({ scope }) => scope === 'restated')) {
      const model = house.entries.get(code);
      const words = [undefined, model?.description];
      rank(`${name} ${code}`, model?.governed !== true ? 'extra' : words.includes(description) ? 'canonical' : 'accepted');
    }
    for (const { file, code, rule, degree } of problems) {
      if (code === undefined || (file !== root && !file.startsWith(`${root}/`))) continue;
      if (/^(missing|undocumented)-code$/.test(rule)) rank(`${name} ${code}`, 'missing');
      if (rule === 'meaning-drift') rank(`${name} ${code}`, 'meaning');
      if (/response$|^inconsistent/.test(rule)) rank(`${name} ${code}`, 'claim');
      if (rule === 'wording-drift') rank(`${name} ${code}`, degree === 'cosmetic' ? 'cosmetic' : 'reworded');
      if (rule === 'reason-phrase') rank(`${name} ${code}`, 'cosmetic');
      if (rule === 'unknown-code') rank(`${name} ${code}`, 'extra');
    }
  }
  return [...ranks].map(([cell, at]) => `${cell} ${states[at]}`).toSorted();
}
