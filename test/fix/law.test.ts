import { describe, expect, it } from 'vitest';
import { faultOf } from '../../src/fix/proof.ts';
import { fixableOn, fixing, fixtures, rst } from './fixing.ts';
import { pages as ownPages } from './pages.ts';

const all = [...fixtures, ...ownPages];
const fixable = all.filter(([, pages]) => fixableOn(pages).length > 0);

/** Why something stays on a fixture that nobody could mend without a guess. */
const refusals: Readonly<Record<string, readonly string[]>> = {
  'fixtures/rules/malformed-table/borders.rst': ['a part of the table cannot be read'],
  'fixtures/rules/reason-phrase/faults.rst': ['the words to replace stand in no cell of a table'],
};

describe('fixing', () => {
  it('has fixtures of every rule that mends', () => {
    expect(new Set(fixable.flatMap(([, pages]) => fixableOn(pages).map(({ rule }) => rule)))).toEqual(
      new Set(['code-order', 'meaning-drift', 'missing-code', 'normal-response', 'reason-phrase', 'wording-drift']));
  });

  it.each(fixable)('leaves nothing to fix on %s, and finds nothing to do again', (name, pages) => {
    const outcomes = fixing(pages);
    const reasons = outcomes.flatMap(({ declined }) => declined.map(({ reason }) => reason));
    expect(outcomes.map(({ fault }) => fault)).toEqual(pages.map(() => undefined));
    expect([...new Set(reasons)]).toEqual(refusals[name] ?? []);
    const now = outcomes.map(({ page }) => page);
    expect(fixableOn(now).length).toBe(reasons.length);
    expect(fixing(now).map(({ page }) => page.source)).toEqual(now.map(({ source }) => source));
  });

  it.each(fixable)('leaves only what is unsafe on %s where it is told to be safe', (name, pages) => {
    const outcomes = fixing(pages, undefined, 'safe');
    const left = fixableOn(outcomes.map(({ page }) => page)).filter(({ fix }) => fix!.safe);
    expect(left.length).toBe(outcomes.flatMap(({ declined }) => declined).length);
    expect(left.length === 0 || name in refusals).toBe(true);
  });

  it.each(fixable)('comes to the same on %s with other line ends', (_, pages) => {
    const fixed = fixing(pages);
    for (const end of ['\r\n', '\r', '\n']) {
      const ended = pages.map((page) => ({ ...page, source: page.source.replaceAll('\n', end).trimEnd() }));
      const expected = fixed.map(({ page }) => page.source.replaceAll('\n', end).trimEnd());
      expect(fixing(ended).map(({ page }) => page.source)).toEqual(expected);
    }
  });

  it.each(all.filter((each) => !fixable.includes(each)))('leaves %s as it is', (_, pages) => {
    expect(fixing(pages).map(({ page }, at) => page === pages[at])).toEqual(pages.map(() => true));
  });

  it.each(all)('proves that %s is itself', (_, pages) => {
    for (const page of pages) expect(faultOf(page, page.source, [], rst)).toBeUndefined();
  });
});
