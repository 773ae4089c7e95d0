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

/** What is found in services, each a folder of pages; the words themselves stand for their digest. */
function foundIn(pages: Readonly<Record<string, string>>, only = 'wording-drift'): readonly Identified[] {
  const files = Object.entries(pages).map(([file, source]) => factsOf(pageWith(source, file))!);
  const folders = [...new Set(files.map(({ file }) => file.split('/')[0]!))];
  const services = folders.map((root): Service =>
    ({ name: 'anything', root, pages: files.filter(({ file }) => file.startsWith(`${root}/`)) }));
  const problems = lint(services, house, rules, () => 'error').filter(({ rule }) => rule === only);
  return identified(problems, services, ({ root }) => root!, (text) => text);
}

/** The places that a baseline leaves open. */
function openIn(entries: readonly BaselineEntry[], found: readonly Identified[], gone: readonly string[] = []): readonly string[] {
  const known = knownBy(entries, found, today, (service) => gone.includes(service));
  return uncovered(found.map(({ problem }) => problem), known, today).map(({ place, code }) => `${place.file} ${code}`);
}

function baselineOf(found: readonly Identified[]): readonly BaselineEntry[] {
  return updated([], found, new Map(), everything);
}

const odd = stating('404 Not Found', 'Nobody has seen that page in years.');
const strange = stating('500 Internal Server Error', 'Something in the cellar broke.');

describe('a baseline', () => {
  it('knows a problem by service, code, rule and words', () => {
    expect(baselineOf(foundIn({ 'a/x.rst': odd }))).toEqual([
      { service: 'a', code: 404, rule: 'wording-drift', hash: 'Nobody has seen that page in years.', count: 1 },
    ]);
  });

  it('counts equal words of one service, and reports one more', () => {
    const entries = baselineOf(foundIn({ 'a/x.rst': odd, 'a/y.rst': odd, 'b/x.rst': odd }));
    expect(entries.map(({ service, count }) => [service, count])).toEqual([['a', 2], ['b', 1]]);
    expect(openIn(entries, foundIn({ 'a/x.rst': odd, 'a/y.rst': odd, 'a/z.rst': odd, 'b/x.rst': odd }))).toEqual(['a/z.rst 404']);
  });

  it('keeps its entries when a page is renamed and its lines move', () => {
    const entries = baselineOf(foundIn({ 'a/x.rst': odd }));
    expect(openIn(entries, foundIn({ 'a/deep/other.rst': `Codes\n=====\n\n${odd}` }))).toEqual([]);
  });

  it('follows the words of a service that is gone, and of no other', () => {
    const entries = baselineOf(foundIn({ 'a/x.rst': odd }));
    expect(openIn(entries, foundIn({ 'b/x.rst': odd }), ['a'])).toEqual([]);
    expect(openIn(entries, foundIn({ 'b/x.rst': odd }))).toEqual(['b/x.rst 404']);
    const known = knownBy(entries, foundIn({ 'b/x.rst': odd }), today, () => true);
    expect(known.size).toBe(1);
  });

  it('calls the service by its new name once updated, and keeps what people noted', () => {
    const notes = { reason: 'until the rewrite', owner: 'docs', expires: '2031-01-01' };
    const entries = baselineOf(foundIn({ 'a/x.rst': odd })).map((entry) => ({ ...entry, ...notes }));
    const found = foundIn({ 'b/x.rst': odd });
    const known = knownBy(entries, found, today, () => true);
    expect(updated(entries, found, known, everything)).toEqual([{ ...entries[0], service: 'b' }]);
  });

  it('reopens with an edit of the words, and when another problem takes the place of a fixed one', () => {
    const entries = baselineOf(foundIn({ 'a/x.rst': odd }));
    expect(openIn(entries, foundIn({ 'a/x.rst': odd.replace('years', 'weeks') }))).toEqual(['a/x.rst 404']);
    expect(openIn(entries, foundIn({ 'a/x.rst': strange }))).toEqual(['a/x.rst 500']);
  });

  it('reopens when an entry expires, the day after its last', () => {
    const entries = baselineOf(foundIn({ 'a/x.rst': odd }));
    const until = (expires: string) => openIn(entries.map((entry) => ({ ...entry, expires })), foundIn({ 'a/x.rst': odd }));
    expect([until('2030-06-15'), until('2030-06-14')]).toEqual([[], ['a/x.rst 404']]);
  });

  it('does not renew an expired entry when updated', () => {
    const entries = baselineOf(foundIn({ 'a/x.rst': odd })).map((entry) => ({ ...entry, expires: '2030-01-01' }));
    const found = foundIn({ 'a/x.rst': odd });
    expect(updated(entries, found, knownBy(entries, found, today, () => false), everything)).toEqual(entries);
  });

  it('covers with an entry in force before an expired one of the same words', () => {
    const [entry] = baselineOf(foundIn({ 'a/x.rst': odd })) as [BaselineEntry];
    expect(openIn([{ ...entry, expires: '2030-01-01' }, { ...entry, expires: '2031-01-01' }], foundIn({ 'a/x.rst': odd }))).toEqual([]);
  });

  it('prunes and calls needless only what may be judged', () => {
    const entries = baselineOf(foundIn({ 'a/x.rst': odd, 'b/x.rst': odd }));
    const known = knownBy(entries, [], today, () => false);
    const scope = { judges: ({ service }: BaselineEntry) => service === 'a', adds: () => true };
    expect(needlessIn(entries, known, scope.judges).map(({ service }) => service)).toEqual(['a']);
    expect(updated(entries, [], known, scope).map(({ service }) => service)).toEqual(['b']);
  });

  it('lowers a count by what was fixed', () => {
    const entries = baselineOf(foundIn({ 'a/x.rst': odd, 'a/y.rst': odd }));
    const found = foundIn({ 'a/x.rst': odd });
    const known = knownBy(entries, found, today, () => false);
    expect(needlessIn(entries, known, () => true)).toHaveLength(1);
    expect(updated(entries, found, known, everything)).toMatchObject([{ count: 1 }]);
    expect(updated(entries, found, known, { ...everything, judges: () => false })).toMatchObject([{ count: 2 }]);
  });

  it('tells operations apart by their request line', () => {
    const operation = (uri: string) => `Lamp\n====\n\nURI\n---\n\nGET ${uri}\n\nStatus Codes\n------------\n\n${stating('200', 'The lamp is found.')}`;
    const found = foundIn({ 'a/s.rst': odd, 'a/one.rst': operation('/v1/lamps'), 'a/two.rst': operation('/v1/wicks') }, 'undocumented-code');
    expect(found.map(({ identity: { hash } }) => hash)).toEqual([expect.stringContaining('/v1/lamps'), expect.stringContaining('/v1/wicks')]);
  });
});
