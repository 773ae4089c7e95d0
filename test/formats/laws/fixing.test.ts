import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { faultOf } from '../../../src/fix/proof.ts';
import { textsOutsideTables } from '../../../src/text/outer-texts.ts';
import { spanOf } from '../../../src/text/spans.ts';
import { tablesOf } from '../../../src/text/tables.ts';
import { exampleIn, withWriter } from '../../../src/formats/index.ts';
import type { WritableFormat } from '../../../src/formats/index.ts';
import type { Page } from '../../../src/model.ts';
import { fixableOn, fixing } from '../../fix/fixing.ts';
import { pages as rstPages } from '../../fix/pages.ts';
import { shareOf } from '../../inputs.ts';
import { all, servicesIn, written } from './fixtures.ts';

/** Pages of a format that are in no file, all with something to mend. */
const others: Readonly<Record<string, typeof rstPages>> = { rst: rstPages };

/** The reason of fixes that are taken back, without what they would cause. */
const another = 'it would cause another problem';

/** Why something stays on a fixture that nobody could mend without a guess. */
const refusals: Readonly<Record<string, readonly string[]>> = {
  'fixtures/rules/malformed-table/borders.rst': ['a part of the table cannot be read', another],
  'a grid that fits its longest lines': [another],
  'fixtures/formats/rst/lists.rst': [another],
  'fixtures/formats/rst/set/spans.rst': [another],
  'fixtures/rules/duplicate-code/twice.rst': [another],
  'fixtures/rules/meaning-drift/ideas.rst': [another],
  'fixtures/rules/meaning-drift/ideas_right.rst': ['the codes of one row are out of order'],
  'fixtures/rules/meaning-drift/right.rst': [another],
  'fixtures/rules/meaning-drift/swapped_phrases.rst': [another],
  'fixtures/rules/reason-phrase/another_column.rst': [another],
  'fixtures/rules/reason-phrase/phrases_only.rst': [another],
  'fixtures/rules/reason-phrase/faults.rst': ['the words to replace stand in no cell of a table'],
  'fixtures/services/bell-tower': ['the words to replace stand in no cell of a table'],
  'fixtures/formats/os-api-ref/lamps.inc': ['the codes stand in a list, and not in a table'],
  'fixtures/formats/openapi/pond.yaml': ['the words stand in several paragraphs'],
  'fixtures/formats/markdown/tables.md': ['the row has no cell there'],
  'fixtures/formats/asciidoc/set/faults.adoc': ['the codes stand in a list, and not in a table'],
  'fixtures/formats/asciidoc/lists.adoc': ['the codes stand in a list, and not in a table'],
};

describe.each(written)('fixing $name', ({ name: formatName, format, pages: fixtures }) => {
  const services = [...servicesIn(fixtures), ...(others[formatName] ?? [])];
  const problems = new Map(services.map(([, pages]) => [pages, fixableOn(pages, undefined, format)]));
  const fixable = services.filter(([, pages]) => problems.get(pages)!.length > 0);
  const known = new Map<readonly Page[], ReturnType<typeof fixing>>();
  /** All fixes of a service, which take long. */
  const fixed = (pages: readonly Page[]): ReturnType<typeof fixing> => {
    const outcomes = known.get(pages) ?? fixing(pages, undefined, 'all', format);
    known.set(pages, outcomes);
    return outcomes;
  };

  it('has fixtures of every rule with fixes', async () => {
    const inFixtures = new Set([...problems.values()].flat().map(({ rule }) => rule));
    expect(inFixtures.size).toBeGreaterThan(1);
    // a specification renders no examples, which are tables
    if (all.find((each) => each.name === formatName)!.format.exampleWriter === undefined) return;
    expect(await rulesThatFix(formatName)).toEqual(inFixtures);
  });

  it.each(fixable)('leaves nothing to fix on %s, and finds nothing to do again', (name, pages) => {
    const outcomes = fixed(pages);
    const reasons = outcomes.flatMap(({ declined }) => declined.map(({ reason }) => (reason.startsWith(another) ? another : reason)));
    expect(outcomes.map(({ fault }) => fault)).toEqual(pages.map(() => undefined));
    expect([...new Set(reasons)]).toEqual(refusals[name] ?? []);
    const now = outcomes.map(({ page }) => page);
    expect(fixableOn(now, undefined, format).length).toBe(reasons.length);
    expect(fixing(now, undefined, 'all', format).map(({ page }) => page.source)).toEqual(now.map(({ source }) => source));
  });

  it.each(fixable)('touches nothing on %s but tables and texts', (_, pages) => {
    for (const { before, page } of fixed(pages)) {
      expect(outsideTexts(page, format)).toEqual(outsideTexts(before, format));
    }
  });

  it.each(shareOf(fixable, 0, 4))('leaves only unsafe fixes on %s in safe mode', (name, pages) => {
    const outcomes = fixing(pages, undefined, 'safe', format);
    const left = fixableOn(outcomes.map(({ page }) => page), undefined, format).filter(({ fix }) => fix!.safe);
    expect(left.length).toBe(outcomes.flatMap(({ declined }) => declined).length);
    expect(left.length === 0 || name in refusals).toBe(true);
  });

  it.each(shareOf(fixable, 1, 5))('gives the same result on %s with other line ends', (_, pages) => {
    for (const end of shareOf(['\r\n', '\r', '\n'], pages[0]!.source.length, 9)) {
      const ended = pages.map((page) => ({ ...page, source: page.source.replaceAll('\n', end).trimEnd() }));
      const expected = fixed(pages).map(({ page }) => page.source.replaceAll('\n', end).trimEnd());
      expect(fixing(ended, undefined, 'all', format).map(({ page }) => page.source)).toEqual(expected);
    }
  });

  it.each(services.filter((each) => !fixable.includes(each)))('leaves %s as it is', (_, pages) => {
    expect(fixing(pages, undefined, 'all', format).map(({ page }, at) => page === pages[at])).toEqual(pages.map(() => true));
  });

  it.each(services)('proves that %s is itself, and writes nothing where there is nothing to write', (_, pages) => {
    for (const page of pages) {
      expect(faultOf(page, page.source, [], format)).toBeUndefined();
      expect(format.writer.write(page, [])).toEqual({ source: page.source, declined: [] });
    }
  });
});

/** The rules whose own examples are mended in a format. */
async function rulesThatFix(name: string): Promise<ReadonlySet<string>> {
  const { format } = all.find((each) => each.name === name)!;
  const loaded = await withWriter(format);
  const examples = await Promise.all(rules.map(({ example }) => exampleIn(format, example)));
  return new Set(examples.flatMap((pages) => fixableOn(pages, undefined, loaded).map(({ rule }) => rule)));
}

/** The pieces of a page between its tables and the texts outside of them. */
function outsideTexts(page: Page, { read, writer: { readWhole = read } }: WritableFormat): readonly string[] {
  const document = readWhole(page);
  const tables = tablesOf(document).flatMap(({ table, root }) => (table === root ? [table.span] : []));
  const texts = textsOutsideTables(document).flatMap((text) => spanOf(text) ?? []);
  const spans = [...tables, ...texts].toSorted((one, other) => one.start - other.start);
  return [0, ...spans.map(({ end }) => end)].map((end, at) => page.source.slice(end, spans[at]?.start));
}
