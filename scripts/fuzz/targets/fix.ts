import { rules } from '../../../rules/index.ts';
import { judgementOf } from '../../../src/engine/judgement.ts';
import { fixPages } from '../../../src/fix/index.ts';
import type { Judgement, PageOutcome } from '../../../src/fix/index.ts';
import { tablesOf } from '../../../src/text/tables.ts';
import { withWriter } from '../../../src/formats/index.ts';
import { rst } from '../../../src/formats/rst/index.ts';
import { found } from '../../../src/lint/lint.ts';
import type { Page, PageFacts, Problem } from '../../../src/model.ts';
import { factsIn, house, pageWith } from '../page-law.ts';
import { mutatedFixable } from '../page-mutations.ts';
import { generatedPage } from '../page-structure.ts';
import { oneOf, type Random } from '../random.ts';
import { splicedPage } from '../spliced-page.ts';
import type { Target } from '../target.ts';

/** A mutated, generated or spliced page that is fixed. */
export const fix: Target = {
  name: 'fix',
  encoding: 'utf8',
  inputOf: (random) => oneOf(random, [mutatedFixable, mutatedFixable, generatedPage, (each: Random) => splicedPage(each, 'rst')])(random),
  faultOf: (input) => {
    const before = pageWith(input);
    const outcome = outcomeOf(before);
    const fixed = outcome.page;
    const untold = untoldAfter(outcome);
    if (untold !== undefined || fixed === before) return untold;
    return lossBetween(before, fixed) ?? (outcomeOf(fixed).page.source === fixed.source ? undefined : 'is not done: fixing it again changes it');
  },
};

const format = await withWriter(rst);

function outcomeOf(page: Page): PageOutcome {
  return fixPages([page], () => format, judge)[0]!;
}

/** What is left with a fix on a fixed page, and was not declined. */
function untoldAfter({ page, declined }: PageOutcome): string | undefined {
  const told = new Set(declined.map(({ problem }) => keyOf(problem)));
  const untold = judge([page]).problems.find(({ offered, hidden, problem }) => offered && !hidden && !told.has(keyOf(problem)));
  return untold === undefined ? undefined : `leaves ${keyOf(untold.problem)} without a reason`;
}

function keyOf({ rule, code, place }: Problem): string {
  return `${rule} ${code ?? ''} at ${place.line}:${place.column}`;
}

function judge(pages: readonly Page[]): Judgement {
  const facts = pages.map(factsIn);
  const service = { name: 'page', pages: facts };
  const problems = found([service], house, rules, () => 'error');
  return judgementOf(service, new Map(facts.map((each) => [each.file, each])), new Set(pages.map(({ file }) => file)), problems, ({ fix: offered }) => offered !== undefined);
}

/** What a page loses when it is fixed, determined without the proof before every write. */
function lossBetween(before: Page, after: Page): string | undefined {
  const [was, is] = [factsIn(before), factsIn(after)];
  if (was.tables !== is.tables) return `has ${was.tables} tables, and afterwards ${is.tables}`;
  if (was.malformed.length !== is.malformed.length) return 'has other malformed tables afterwards';
  if (outsideTables(before) !== outsideTables(after)) return 'has other text outside its tables afterwards';
  const stated = new Set(codesIn(is));
  // a code may contain an escape, and a broken table may be read differently
  const lost = codesIn(was).find((code) => !stated.has(code) && !after.source.includes(String(code)));
  return lost === undefined ? undefined : `has lost its ${lost}`;
}

function codesIn({ statusLists }: PageFacts): readonly number[] {
  return statusLists.flatMap(({ entries }) => entries.map(({ code }) => code));
}

function outsideTables(page: Page): string {
  const spans = tablesOf(format.read(page)).flatMap(({ table, root }) => (table === root ? [table.span] : []));
  const ends = [0, ...spans.map(({ end }) => end)];
  return ends.map((end, at) => page.source.slice(end, spans[at]?.start)).join('\0');
}
