import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe looks at: which of its rules, and which part of a page without which others, as selectors; by default all. */
interface Extent {
  readonly rules?: readonly string[];
  readonly within?: string;
  readonly without?: string;
}

/** What axe finds serious or critical on a page, as `rule: element`. */
export async function seriousFaults(page: Page, { rules, within = 'html', without }: Extent = {}): Promise<readonly string[]> {
  const options = { resultTypes: ['violations'], ...(rules !== undefined && { runOnly: rules }) };
  const context = JSON.stringify({ include: [within], ...(without !== undefined && { exclude: [without] }) });
  // not by `eval`, which the policy of a page may forbid
  if (!await page.evaluate<boolean>('"axe" in window')) await page.evaluate(axe.source);
  return page.evaluate<string[]>(`axe.run(${context}, ${JSON.stringify(options)}).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => id + ': ' + target.join(' '))))`);
}
