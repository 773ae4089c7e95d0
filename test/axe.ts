import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe looks at: which of its rules, by default all, and what it leaves out, as a selector. */
interface Extent {
  readonly rules?: readonly string[];
  readonly without?: string;
}

/** What axe finds serious or critical on a page, as `rule: element`. */
export async function seriousFaults(page: Page, { rules, without }: Extent = {}): Promise<readonly string[]> {
  const options = { resultTypes: ['violations'], ...(rules !== undefined && { runOnly: rules }) };
  const context = without === undefined ? 'document' : JSON.stringify({ exclude: [without] });
  // not by `eval`, which the policy of a page may forbid
  if (!await page.evaluate<boolean>('"axe" in window')) await page.evaluate(axe.source);
  return page.evaluate<string[]>(`axe.run(${context}, ${JSON.stringify(options)}).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => id + ': ' + target.join(' '))))`);
}
