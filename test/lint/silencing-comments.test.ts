import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { factsOf } from '../../src/index.ts';
import { lint } from '../../src/lint/lint.ts';
import { silenced } from '../../src/lint/silencing-comments.ts';
import { pageWith } from '../fix/fixing.ts';
import { house } from '../rules/fixtures.ts';

const watched = ['wording-drift', 'reason-phrase', 'malformed-table'];

/** What remains on a page: rule and code, or the fault of a comment with its line. */
function leftOn(source: string, off: readonly string[] = []): readonly string[] {
  const services = [{ name: 'service', pages: [factsOf(pageWith(source))!] }];
  const problems = lint(services, house, rules, ({ name }) => (watched.includes(name) && !off.includes(name) ? 'error' : 'off'));
  const silencing = { rules: rules.map(({ name }) => name), severityOf: (rule: string) => (off.includes(rule) ? 'off' : 'error') } as const;
  return silenced(problems, services, silencing).map(({ rule, code, message, place }) =>
    (rule === 'needless-comment' ? `${place.line}: ${message}` : `${rule} ${code ?? ''}`.trim()));
}

/** A table with a misspelt phrase and two reworded descriptions. */
const table = `
=========================== ===========================================
Status Code                 Description
=========================== ===========================================
404 NotFound                Nobody has seen that page in years.
500 Internal Server Error   Something in the cellar broke.
=========================== ===========================================
`;

const all = ['reason-phrase 404', 'wording-drift 404', 'wording-drift 500'];

describe('a comment on a page', () => {
  it('is absent: every problem remains', () => {
    expect(leftOn(table)).toEqual(all);
  });

  it('silences everything in the next table only', () => {
    expect(leftOn(`.. canonlint-disable-next-table\n${table}`)).toEqual([]);
    expect(leftOn(`.. canonlint-disable-next-table\n${table}\n${table}`)).toEqual(all);
    expect(leftOn(`${table}\n.. canonlint-disable-next-table\n${table}`)).toEqual(all);
  });

  it('silences a rule, a code, or a rule about a code', () => {
    expect(leftOn(`.. canonlint-disable-next-table wording-drift\n${table}`)).toEqual(['reason-phrase 404']);
    expect(leftOn(`.. canonlint-disable-next-table 404\n${table}`)).toEqual(['wording-drift 500']);
    expect(leftOn(`.. canonlint-disable-next-table wording-drift 500 -- the cellar is famous\n${table}`)).toEqual(['reason-phrase 404', 'wording-drift 404']);
    expect(leftOn(`.. canonlint-disable reason-phrase, wording-drift 404\n${table}`)).toEqual(['wording-drift 500']);
  });

  it('silences up to the comment that enables', () => {
    expect(leftOn(`.. canonlint-disable\n${table}\n.. canonlint-enable\n${table}`)).toEqual(all);
    expect(leftOn(`.. canonlint-disable\n${table}\n.. canonlint-enable wording-drift 500\n${table}`)).toEqual(['wording-drift 500']);
    expect(leftOn(`${table}\n.. canonlint-disable\n${table}`)).toEqual(all);
  });

  it('applies the last relevant comment above, and before that one for the table', () => {
    expect(leftOn(`.. canonlint-disable\n\n.. canonlint-enable wording-drift\n\n.. canonlint-disable 500\n${table}`)).toEqual(['wording-drift 404']);
    expect(leftOn(`.. canonlint-disable-next-table wording-drift\n\n.. canonlint-disable\n\n.. canonlint-enable\n${table}`)).toEqual([
      '3: the comment silences nothing', 'reason-phrase 404',
    ]);
    expect(leftOn(`.. canonlint-disable\n\n.. canonlint-disable-next-table\n${table}`)).toEqual(['1: the comment silences nothing']);
  });

  it('silences only on its own page', () => {
    const pages = [['a.rst', `.. canonlint-disable\n${table}`], ['b.rst', table]].map(([file, source]) => factsOf(pageWith(source!, file))!);
    const services = [{ name: 'service', pages }];
    const problems = lint(services, house, rules, ({ name }) => (watched.includes(name) ? 'error' : 'off'));
    const left = silenced(problems, services, { rules: watched, severityOf: () => 'error' });
    expect(left.map(({ place, rule, code }) => `${place.file} ${rule} ${code}`)).toEqual(all.map((line) => `b.rst ${line}`));
    expect(silenced(problems, [{ name: 'service', pages: [pages[1]!] }], { rules: watched, severityOf: () => 'error' })).toBe(problems);
  });

  it('may span lines, and may be in a section or a list item', () => {
    expect(leftOn(`..\n   canonlint-disable-next-table wording-drift\n   reason-phrase\n   -- for good: really -- reasons\n${table}`)).toEqual([]);
    const item = table.trim().split('\n').map((line) => `   ${line}`).join('\n');
    expect(leftOn(`-  Abnormal\n\n   .. canonlint-disable-next-table\n\n${item}\n`)).toEqual([]);
  });

  it('silences by the first of several comments for a table', () => {
    expect(leftOn(`.. canonlint-disable-next-table 404\n\n.. canonlint-disable-next-table\n${table}`)).toEqual([]);
    expect(leftOn(`.. canonlint-disable-next-table\n\n.. canonlint-disable-next-table 404\n${table}`)).toEqual(['3: the comment silences nothing']);
  });

  it('silences a table that cannot be read', () => {
    const torn = table.replace('404 NotFound                N', '404 NotFound that is far too long for its columnN');
    expect(leftOn(torn)).toEqual(['malformed-table']);
    expect(leftOn(`.. canonlint-disable-next-table\n${torn}`)).toEqual([]);
  });

  it('is reported when it silences nothing', () => {
    expect(leftOn(`.. canonlint-disable-next-table 403\n${table}`)).toEqual(['1: the comment silences nothing', ...all]);
    expect(leftOn(`${table}\n.. canonlint-disable-next-table\n`)).toEqual([...all, '9: no table follows the comment']);
    expect(leftOn(`.. canonlint-enable\n${table}`)).toEqual(['1: the comment enables what nothing above it disables', ...all]);
    expect(leftOn(`.. canonlint-enable\n\n.. canonlint-disable\n${table}`)).toEqual(['1: the comment enables what nothing above it disables']);
    expect(leftOn(`.. canonlint-disable wording-drift\n${table}\n.. canonlint-enable reason-phrase\n`))
      .toEqual(['reason-phrase 404', '10: the comment enables what nothing above it disables']);
    expect(leftOn(`.. canonlint-disable-next-table\n${table}\n.. canonlint-enable\n`))
      .toEqual(['10: the comment enables what nothing above it disables']);
    expect(leftOn(`.. canonlint-disable wording-drift 404\n${table}\n.. canonlint-enable\n`)).toEqual(['reason-phrase 404', 'wording-drift 500']);
    expect(leftOn(`.. canonlint-disable 404\n${table}\n.. canonlint-enable 500\n`))
      .toEqual(['wording-drift 500', '10: the comment enables what nothing above it disables']);
  });

  it('is reported at the place of the comment, with the severity of its rule', () => {
    const services = [{ name: 'service', pages: [factsOf(pageWith('.. canonlint-disable 404\n'))!] }];
    expect(silenced([], services, { rules: watched, severityOf: () => 'error' })).toMatchObject([
      { rule: 'needless-comment', severity: 'error', place: { line: 1, column: 1 }, message: 'the comment silences nothing' },
    ]);
  });

  it('is reported no more where its rule is off, or another comment silences it by name', () => {
    expect(leftOn(`.. canonlint-disable-next-table 403\n${table}`, ['needless-comment'])).toEqual(all);
    expect(leftOn(`.. canonlint-disable needless-comment\n\n.. canonlint-disable-next-table 403\n${table}`)).toEqual(all);
    expect(leftOn(`.. canonlint-disable needless-comment\n${table}`)).toEqual(['1: the comment silences nothing', ...all]);
    expect(leftOn('.. canonlint-disable\n\n.. canonlint-disable 404\n')).toEqual(['1: the comment silences nothing', '3: the comment silences nothing']);
  });

  it('enables part of what a comment above disables', () => {
    expect(leftOn(`.. canonlint-disable wording-drift reason-phrase\n${table}\n.. canonlint-enable missing-code reason-phrase\n`)).toEqual([]);
    expect(leftOn(`.. canonlint-disable 404 500\n${table}\n.. canonlint-enable 403 500\n`)).toEqual([]);
  });

  it('is not reported as needless if its rule is off', () => {
    expect(leftOn(`.. canonlint-disable wording-drift\n${table}`, ['wording-drift'])).toEqual(['reason-phrase 404']);
  });

  it('is reported for an unknown name, which silences nothing', () => {
    expect(leftOn(`.. canonlint-disable wording-drit\n${table}`))
      .toEqual(['1: "wording-drit" is neither a rule nor a status code; did you mean wording-drift?', ...all]);
    expect(leftOn(`.. canonlint-disable 4044 1404\n${table}`)).toEqual(['1: "4044" is neither a rule nor a status code', ...all]);
    expect(leftOn(`.. canonlint-disable 999\n${table}`)).toEqual(['1: "999" is neither a rule nor a status code', ...all]);
    expect(leftOn(`.. canonlint-disable-next-tabel\n${table}`))
      .toEqual(['1: "canonlint-disable-next-tabel" is no comment that canonlint knows; did you mean canonlint-disable-next-table?', ...all]);
  });

  it('has no effect in a literal block, a cell or another comment', () => {
    expect(leftOn(`Write::\n\n   .. canonlint-disable\n${table}`)).toEqual(all);
    expect(leftOn(`.. Write this:\n\n   .. canonlint-disable\n${table}`)).toEqual(all);
    expect(leftOn(`+--------------------------+\n| .. canonlint-disable 404 |\n+--------------------------+\n${table}`)).toEqual(all);
  });
});
