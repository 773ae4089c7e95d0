import type { Log } from 'sarif';
import { expect, it } from 'vitest';
import { desk, lamps, unlit } from './desk.ts';

/** How many problems of a page have a fix in a report. */
async function fixesOn(page: string): Promise<number> {
  const { canonlint } = desk({ 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n', 'a.rst': page });
  const { stdout } = await canonlint(['a.rst', '-f', 'sarif']);
  const { runs: [run] } = JSON.parse(stdout) as Log; // the format's own test checks this
  return run!.results!.filter(({ fixes = [] }) => fixes.length > 0).length;
}

it('are proved a limited number of times: four times on a page of 3 MB', async () => {
  const remark = `.. ${'A lamp gives light. '.repeat(150_000)}\n`;
  expect(await fixesOn(unlit.repeat(8))).toBe(8);
  expect(await fixesOn(`${unlit.repeat(8)}\n${remark}`)).toBe(4);
});
