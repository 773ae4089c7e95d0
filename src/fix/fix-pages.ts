import type { LoadedFormat } from '../formats/format.ts';
import type { Page, PageFacts, Problem } from '../model.ts';
import { fixPage } from './fix-page.ts';
import type { DeclinedFix } from './edits.ts';
import { isWanted } from './which-fixes.ts';
import type { Extent } from './which-fixes.ts';

/** What is known about a page in its present state. */
export interface PageState {
  readonly facts: PageFacts;
  readonly problems: readonly Problem[];
}

/** A page after fixing. */
export interface PageOutcome {
  readonly before: Page;
  readonly page: Page;
  readonly applied: readonly Problem[];
  /** The problems that remain for a reason; their places are in the fixed page. */
  readonly declined: readonly DeclinedFix[];
  /** Why the page stays as it was: the written page failed the proof. */
  readonly fault?: string;
}

/**
 * Fixes pages in rounds until nothing changes, since one fix may wait for another in its cell. After each round
 * `stateOfPages` returns what is known about all pages.
 */
export function fixPages(
  pages: readonly Page[],
  formatOf: (page: Page) => LoadedFormat,
  stateOfPages: (pages: readonly Page[]) => ReadonlyMap<string, PageState>,
  extent: Extent,
): readonly PageOutcome[] {
  let outcomes: readonly PageOutcome[] = pages.map((page) => ({ before: page, page, applied: [], declined: [] }));
  for (let round = 0; round < maxRounds; round++) {
    const known = stateOfPages(outcomes.map(({ page }) => page));
    const next = outcomes.map((outcome) =>
      nextOf(outcome, formatOf(outcome.page), known.get(outcome.page.file), extent));
    const settled = next.every(({ page }, at) => page === outcomes[at]!.page);
    outcomes = next;
    if (settled) break;
  }
  return outcomes;
}

/** Order, rows and words of one table take one round each; one more finds nothing to do. */
const maxRounds = 6;

function nextOf(outcome: PageOutcome, format: LoadedFormat, known: PageState | undefined, extent: Extent): PageOutcome {
  const wanted = (known?.problems ?? []).filter((problem) => isWanted(problem, extent));
  if (known === undefined || outcome.fault !== undefined) return outcome;
  const { before } = outcome;
  const { page, applied, declined, fault } = fixPage(outcome.page, format, known.facts, wanted);
  // all earlier rounds are undone, so the problems are those of the original page
  if (fault !== undefined) return { before, page: before, applied: [], declined, fault };
  return { before, page, applied: [...outcome.applied, ...applied], declined };
}
