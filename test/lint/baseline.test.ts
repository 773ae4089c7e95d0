import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { factsOf } from '../../src/index.ts';
import { knownBy, needlessIn, uncovered, updated } from '../../src/lint/baseline.ts';
import type { BaselineEntry } from '../../src/lint/baseline.ts';
import { identified } from '../../src/lint/baseline-identity.ts';
import type { Identified } from '../../src/lint/baseline-identity.ts';
import { lint } from '../../src/lint/lint.ts';
import type { Service } from '../../src/model.ts';
import { pageWith } from '../fix/fixing.ts';
import { house } from '../rules/fixtures.ts';

const today = '2030-06-15';
const everything = { judges: () => true, adds: () => true };

/** A page that states one code. */
function stating(code: string, description: string): string {
  const border = `${'='.repeat(30)} ${'='.repeat(90)}`;
  return `${border}\n${'Status Code'.padEnd(30)} Description\n${border}\n${code.padEnd(30)} ${description}\n${border}\n`;
}

/** The problems of services, each a folder of pages; the words themselves are their digest. */
function foundIn(pages: Readonly<Record<string, string>>, only = 'wording-drift'): readonly Identified[] {
  const files = Object.entries(pages).map(([file, source]) => factsOf(pageWith(source, file))!);
  const folders = [...new Set(files.map(({ file }) => file.split('/')[0]!))];
  const services = folders.map((root): Service =>
    ({ name: 'anything', root, pages: files.filter(({ file }) => file.startsWith(`${root}/`)) }));
  const problems = lint(services, house, rules, () => 'error').filter(({ rule }) => rule === only);
  return identified(problems, services, ({ root }) => root!, (text) => text);
}

/** The places that a baseline does not cover. */
function openIn(entries: readonly BaselineEntry[], found: readonly Identified[], gone: readonly string[] = []): readonly string[] {
  const known = knownBy(entries, found, today, (service) => gone.includes(service));
  return uncovered(found.map(({ problem }) => problem), known, today).map(({ place, code }) => `${place.file} ${code}`);
}

function baselineOf(found: readonly Identified[]): readonly BaselineEntry[] {
  return updated([], found, new Map(), everything);
}

/** A grid with one code, described in these lines. */
function gridOf(lines: readonly string[]): string {
  const rule = `+-------------+${'-'.repeat(42)}+`;
  const rows = lines.map((line, at) => `| ${at === 0 ? '404' : '   '}         | ${line.padEnd(40)} |`);
  return [rule, `| Status Code | ${'Description'.padEnd(40)} |`, rule.replaceAll('-', '='), ...rows, rule, ''].join('\n');
}

const lostPage = stating('404 Not Found', 'Nobody has seen that page in years.');
const brokenCellar = stating('500 Internal Server Error', 'Something in the cellar broke.');

describe('a baseline', () => {
  it('knows a problem by service, code, rule and words', () => {
    expect(baselineOf(foundIn({ 'a/x.rst': lostPage }))).toEqual([
      { service: 'a', code: 404, rule: 'wording-drift', hash: 'Nobody has seen that page in years.', count: 1 },
    ]);
  });

  it('counts equal words of one service, and reports one more', () => {
    const entries = baselineOf(foundIn({ 'a/x.rst': lostPage, 'a/y.rst': lostPage, 'b/x.rst': lostPage }));
    expect(entries.map(({ service, count }) => [service, count])).toEqual([['a', 2], ['b', 1]]);
    expect(openIn(entries, foundIn({ 'a/x.rst': lostPage, 'a/y.rst': lostPage, 'a/z.rst': lostPage, 'b/x.rst': lostPage }))).toEqual(['a/z.rst 404']);
  });

  it('keeps its entries when a page is renamed and its lines move', () => {
    const entries = baselineOf(foundIn({ 'a/x.rst': lostPage }));
    expect(openIn(entries, foundIn({ 'a/deep/other.rst': `Codes\n=====\n\n${lostPage}` }))).toEqual([]);
  });

  it('follows the words of a service that is gone, and of no other', () => {
    const entries = baselineOf(foundIn({ 'a/x.rst': lostPage }));
    expect(openIn(entries, foundIn({ 'b/x.rst': lostPage }), ['a'])).toEqual([]);
    expect(openIn(entries, foundIn({ 'b/x.rst': lostPage }))).toEqual(['b/x.rst 404']);
    const known = knownBy(entries, foundIn({ 'b/x.rst': lostPage }), today, () => true);
    expect(known.size).toBe(1);
  });

  it('uses the new name of a service after an update, and keeps notes', () => {
    const notes = { reason: 'until the rewrite', owner: 'docs', expires: '2031-01-01' };
    const entries = baselineOf(foundIn({ 'a/x.rst': lostPage })).map((entry) => ({ ...entry, ...notes }));
    const found = foundIn({ 'b/x.rst': lostPage });
    const known = knownBy(entries, found, today, () => true);
    expect(updated(entries, found, known, everything)).toEqual([{ ...entries[0], service: 'b' }]);
  });

  it('reopens after an edit of the words, and for another problem in place of a fixed one', () => {
    const entries = baselineOf(foundIn({ 'a/x.rst': lostPage }));
    expect(openIn(entries, foundIn({ 'a/x.rst': lostPage.replace('years', 'weeks') }))).toEqual(['a/x.rst 404']);
    expect(openIn(entries, foundIn({ 'a/x.rst': brokenCellar }))).toEqual(['a/x.rst 500']);
  });

  it('reopens on the day after the last day of an entry', () => {
    const entries = baselineOf(foundIn({ 'a/x.rst': lostPage }));
    const until = (expires: string) => openIn(entries.map((entry) => ({ ...entry, expires })), foundIn({ 'a/x.rst': lostPage }));
    expect([until('2030-06-15'), until('2030-06-14')]).toEqual([[], ['a/x.rst 404']]);
  });

  it('does not renew an expired entry when updated', () => {
    const entries = baselineOf(foundIn({ 'a/x.rst': lostPage })).map((entry) => ({ ...entry, expires: '2030-01-01' }));
    const found = foundIn({ 'a/x.rst': lostPage });
    expect(updated(entries, found, knownBy(entries, found, today, () => false), everything)).toEqual(entries);
  });

  it('uses an entry in force before an expired one with the same words', () => {
    const [entry] = baselineOf(foundIn({ 'a/x.rst': lostPage })) as [BaselineEntry];
    expect(openIn([{ ...entry, expires: '2030-01-01' }, { ...entry, expires: '2031-01-01' }], foundIn({ 'a/x.rst': lostPage }))).toEqual([]);
  });

  it('prunes and reports as needless only what can be judged', () => {
    const entries = baselineOf(foundIn({ 'a/x.rst': lostPage, 'b/x.rst': lostPage }));
    const known = knownBy(entries, [], today, () => false);
    const scope = { judges: ({ service }: BaselineEntry) => service === 'a', adds: () => true };
    expect(needlessIn(entries, known, scope.judges).map(({ service }) => service)).toEqual(['a']);
    expect(updated(entries, [], known, scope).map(({ service }) => service)).toEqual(['b']);
  });

  it('lowers a count by the number of fixed problems', () => {
    const entries = baselineOf(foundIn({ 'a/x.rst': lostPage, 'a/y.rst': lostPage }));
    const found = foundIn({ 'a/x.rst': lostPage });
    const known = knownBy(entries, found, today, () => false);
    expect(needlessIn(entries, known, () => true)).toHaveLength(1);
    expect(updated(entries, found, known, everything)).toMatchObject([{ count: 1 }]);
    expect(updated(entries, found, known, { ...everything, judges: () => false })).toMatchObject([{ count: 2 }]);
  });

  it('sorts its entries by service, code, rule, words and notes on every machine', () => {
    const entry = { service: 'a', code: 404, rule: 'b', hash: 'c', count: 1 };
    const { code: _, ...codeless } = entry;
    const inOrder: readonly BaselineEntry[] = [
      { ...entry, service: 'Z', code: 500 }, codeless, { ...entry, code: 99 }, { ...entry, rule: 'B', hash: 'z' }, { ...entry, hash: 'b' },
      { ...entry, reason: 'A', expires: '2031-01-01' }, { ...entry, reason: 'a', owner: 'x' }, { ...entry, reason: 'b', owner: 'a' }, entry,
      { ...entry, hash: 'ä' }, { ...entry, rule: 'c', hash: 'a' }, { ...entry, code: 405, rule: 'a' }, { ...entry, service: 'b', code: 100 },
    ];
    const sorted = (entries: readonly BaselineEntry[]) => updated(entries, [], new Map(), { judges: () => false, adds: () => true });
    expect(sorted(inOrder)).toEqual(inOrder);
    expect(sorted(inOrder.toReversed())).toEqual(inOrder);
  });

  it('sums entries with the same words and notes, and no others', () => {
    const [entry] = baselineOf(foundIn({ 'a/x.rst': lostPage })) as [BaselineEntry];
    const noted = { ...entry, owner: 'docs' };
    const kept = (entries: readonly BaselineEntry[]) => updated(entries, [], new Map(), { judges: () => false, adds: () => true });
    expect(kept([entry, { ...entry, count: 2 }])).toEqual([{ ...entry, count: 3 }]);
    expect(kept([noted, entry]).map(({ count }) => count)).toEqual([1, 1]);
  });

  it('gives its notes to as many problems as its count', () => {
    const noted = baselineOf(foundIn({ 'a/x.rst': lostPage })).map((entry) => ({ ...entry, owner: 'docs' }));
    const found = foundIn({ 'a/x.rst': lostPage, 'a/y.rst': lostPage });
    const known = knownBy(noted, found, today, () => false);
    expect([...known.keys()].map(({ place }) => place.file)).toEqual(['a/x.rst']);
    expect(updated(noted, found, known, everything).map(({ owner, count }) => [owner, count])).toEqual([['docs', 1], [undefined, 1]]);
    expect(updated(noted, found, known, { ...everything, adds: () => false })).toEqual(noted);
    expect(needlessIn(noted, known, () => true)).toEqual([]);
  });

  it('matches moved words only up to its count, and no other words', () => {
    const entries = baselineOf(foundIn({ 'a/x.rst': lostPage }));
    expect(openIn(entries, foundIn({ 'b/x.rst': lostPage, 'b/y.rst': lostPage }), ['a'])).toEqual(['b/y.rst 404']);
    expect(openIn(entries, foundIn({ 'b/x.rst': lostPage.replace('404 Not Found', '409 Conflict ') }), ['a'])).toEqual(['b/x.rst 409']);
    expect(openIn(entries, foundIn({ 'a/x.rst': lostPage, 'b/x.rst': lostPage }), ['a'])).toEqual(['b/x.rst 404']);
  });

  it('treats other line breaks and another accent form as the same words', () => {
    const wordsOf = (...lines: readonly string[]) => foundIn({ 'a/x.rst': gridOf(lines) }).map(({ identity: { hash } }) => hash);
    expect(wordsOf('Nobody has', 'seen the café.')).toEqual(['Nobody has seen the café.']);
    const accented = (text: string) => foundIn({ 'a/x.rst': stating('404 Not Found', text) })[0]!.identity.hash;
    expect(accented('Nobody saw the cafe\u0301.')).toBe(accented('Nobody saw the caf\u00e9.'));
  });

  it('identifies a row by all texts at its place, and a phrase by itself', () => {
    const table = (phrase: string) => `=========== ===========================\nStatus Code Description\n=========== ===========================\n404         ${phrase}\n503         Service Unavailable\n=========== ===========================\n`;
    const hashes = (source: string, rule: string) => foundIn({ 'a/x.rst': source }, rule).map(({ identity: { hash } }) => hash);
    expect(hashes(table('Forbidden'), 'reason-phrase')).toEqual(['Forbidden']);
    const pages = { 'a/one.rst': lostPage, 'a/two.rst': lostPage.replace('Nobody has seen that page in years.', 'It is lost.') };
    expect(foundIn(pages, 'conflicting-tables').map(({ identity: { hash } }) => hash)).toEqual(['It is lost.']);
  });

  it('identifies a missing code without words, and an unreadable table by its fault', () => {
    const hashes = (source: string, rule: string) => foundIn({ 'a/x.rst': source }, rule).map(({ identity: { hash } }) => hash);
    expect(hashes(lostPage.replace('404 Not Found', '404          ').replace(/\n=+ =+\n$/, `\n${'500 Internal Server Error'.padEnd(30)} Broken.\n${'502 Bad Gateway'.padEnd(30)} Lost.\n${'503 Service Unavailable'.padEnd(30)} Closed.$&`), 'reason-phrase')).toEqual(['']);
    expect(new Set(hashes(lostPage, 'missing-code'))).toEqual(new Set(['']));
    expect(hashes(lostPage.replace('404 Not Found'.padEnd(31), '404 Not Found'.padEnd(31, '.')), 'malformed-table').map((hash) => hash.length > 0)).toEqual([true]);
  });

  it('distinguishes operations by their request line', () => {
    const operation = (uri: string) => `Lamp\n====\n\nURI\n---\n\nGET ${uri}\n\nStatus Codes\n------------\n\n${stating('410', 'The lamp is gone.')}`;
    const found = foundIn({ 'a/s.rst': lostPage, 'a/t.rst': brokenCellar, 'a/one.rst': operation('/v1/lamps'), 'a/two.rst': operation('/v1/wicks') }, 'undocumented-code');
    expect(found.map(({ identity: { hash } }) => hash)).toEqual([expect.stringContaining('/v1/lamps'), expect.stringContaining('/v1/wicks')]);
  });
});
