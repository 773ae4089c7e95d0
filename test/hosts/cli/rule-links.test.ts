import { afterEach, describe, expect, it, vi } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { addresses } from '../../../src/hosts/output/addresses.ts';
import { styleFor } from '../../../src/hosts/output/style.ts';
import { stylish } from '../../../src/reporters/stylish.ts';
import { bare } from '../../reporters/background.ts';
import { reportNamed } from '../../reporters/reports.ts';

const page = `${packageJson.homepage}/blob/v${packageJson.version}/rules/wording-drift.md`;

afterEach(() => vi.unstubAllEnvs());

/** The report on a terminal or on another stream. */
async function reportOn(isTTY: boolean): Promise<string> {
  const style = await styleFor({ env: {}, stdout: { isTTY, columns: 100 } }, true);
  return stylish.write(reportNamed('drift'), style, { ...bare, addresses });
}

describe('the name of a rule in the report for people', () => {
  it('is a link to the page of the rule where the terminal opens links', async () => {
    vi.stubEnv('FORCE_HYPERLINK', '1');
    expect(await reportOn(true)).toContain(`\u001b]8;;${page}\u001b\\wording-drift\u001b]8;;\u001b\\`);
    expect(await reportOn(false)).not.toContain('\u001b]8');
  });

  it('is plain where the terminal is not known to', async () => {
    vi.stubEnv('FORCE_HYPERLINK', '0');
    expect(await reportOn(true)).not.toContain('\u001b]8');
  });
});

it('has a page for each shipped rule, and for nothing else', () => {
  expect(addresses.pageOfRule('wording-drift')).toBe(page);
  expect(addresses.pageOfRule('acme/rule')).toBeUndefined();
});
