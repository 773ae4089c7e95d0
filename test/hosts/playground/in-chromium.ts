import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { buildPlayground } from '../../../scripts/site/playground.ts';
import { executable, switches } from '../../reporters/html/chromium.ts';
import { served } from './served.ts';

/** Opens the playground at a fragment, and acts on it; `expected` is what its console says. */
type OnPage = (fragment: string, act: (page: Page) => Promise<void>, options?: BrowserContextOptions, expected?: readonly unknown[]) => Promise<void>;

/** The playground as built, for the tests of a suite. */
interface Playground {
  /** There is no other console message, no error, and no request but for its own files. */
  readonly onPage: OnPage;
  /** A page of which nothing is expected. */
  readonly newPage: () => Promise<Page>;
  readonly addressOf: () => string;
}

/** Builds the playground before the tests of a suite. */
export function playgroundInChromium(): Playground {
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    const site = mkdtempSync(join(tmpdir(), 'canonlint-'));
    await buildPlayground(join(site, 'playground'));
    browser = await chromium.launch({ executablePath: executable, args: switches });
    const { address: root, close } = await served(site, '/any/path/');
    address = `${root}playground/`;
    return async () => {
      close();
      await browser.close();
      rmSync(site, { recursive: true });
    };
  }, 60_000);
  return {
    addressOf: () => address,
    newPage: () => browser.newPage(),
    async onPage(fragment, act, options = {}, expected = []) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('dialog', (dialog) => complaints.push(dialog.message()));
      page.on('request', (request) => complaints.push(...(request.url().startsWith(address) ? [] : [request.url()])));
      if (fragment !== 'about:blank') await page.goto(address + fragment);
      await act(page);
      await context.close();
      expect(complaints).toEqual(expected);
    },
  };
}
