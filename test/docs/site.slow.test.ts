import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { pagesOfSite } from '../../scripts/site/pages.ts';
import { seriousFaults } from '../axe.ts';
import { executable, switches, tried } from '../reporters/html/chromium.ts';

const isBuilt = existsSync('docs/node_modules/vitepress');
const isRequired = (process.env['CANONLINT_REQUIRE_CHROMIUM'] ?? '') !== '';
if (!isBuilt) process.stderr.write('skipped: the site is not built, since its packages are not installed: npm run site\n');

/** As `npm run site` loads it. */
const typescript = pathToFileURL('scripts/typescript.mjs').href;

/** The site lies in a folder of its host. */
const base = '/some/canonlint/';

describe.runIf(tried && (isBuilt || isRequired))('the site', () => {
  let folder: string;
  let server: Server;
  let origin: string;
  let browser: Browser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'canonlint-site-'));
    execFileSync(process.execPath, ['--import', typescript, 'scripts/site.ts', '--base', base, '--out', folder], { stdio: 'pipe' });
    server = serve(folder);
    await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: executable, args: switches });
    return async () => {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true });
    };
  });

  const files = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.html') && file !== '404.html' && !file.startsWith('playground/')).toSorted();
  const urlOf = (file: string) => `${origin}${base}${file}`;

  /** A tab that notes messages on the console, requests to other hosts, and answers that say that there is nothing. */
  async function watched(complaints: string[]): Promise<Page> {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    page.on('console', (message) => complaints.push(`${page.url()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on('request', (request) => complaints.push(...(request.url().startsWith('data:') || request.url().startsWith(origin) ? [] : [request.url()])));
    page.on('response', (response) => complaints.push(...(response.status() < 400 ? [] : [`${response.status()} ${response.url()}`])));
    return page;
  }

  /** Visits all pages, two at a time, in all looks; notes what is wrong with each. */
  async function visit(): Promise<Visit> {
    const seen: Visit = { complaints: [], anchors: new Map(), links: new Set() };
    const left = [...files()];
    const visitRest = async (): Promise<void> => {
      const page = await watched(seen.complaints);
      for (let file = left.shift(); file !== undefined; file = left.shift()) {
        await page.goto(urlOf(file), { waitUntil: 'load' });
        for (const look of looks) seen.complaints.push(...(await faultsIn(page, look)).map((fault) => `${file}: ${fault}`));
        seen.anchors.set(urlOf(file), new Set(await page.evaluate<string[]>('[...document.querySelectorAll("[id]")].map(({ id }) => id)')));
        for (const link of await page.evaluate<string[]>('[...document.querySelectorAll("a[href]")].map(({ href }) => href)')) seen.links.add(link);
      }
      await page.close();
    };
    await Promise.all([visitRest(), visitRest()]);
    return seen;
  }

  it('has a page for each that it is made of', () => {
    expect(files()).toEqual(expect.arrayContaining([...pagesOfSite().values()].map((path) => path.replace(/\.md$/, '.html'))));
  });

  it('shows every page whole and legible in 1280 and 390 pixels, light and dark, without a message, a request to others, or a link that leads nowhere', async () => {
    const { complaints, anchors, links } = await visit();
    expect(complaints).toEqual([]);
    const own = [...links].filter((link) => link.startsWith(origin));
    expect(own.length).toBeGreaterThan(files().length);
    const broken = own.filter((link) => {
      const [address = '', anchor = ''] = link.split('#');
      // it makes of an anchor what it shows
      if (address === urlOf('playground/')) return !existsSync(join(folder, 'playground', 'index.html'));
      const ids = anchors.get(address.replace(/\/$/, '/index.html'));
      return ids === undefined || (anchor !== '' && !ids.has(decodeURIComponent(anchor)));
    });
    expect(broken).toEqual([]);
  });

  it('leads from a rule to its example in the playground, which looks as the site does', async () => {
    const complaints: string[] = [];
    const page = await watched(complaints);
    await page.goto(urlOf('rules/code-order.html'));
    await page.locator('.VPSwitchAppearance').first().click();
    await page.getByRole('link', { name: 'Open in the playground' }).nth(1).click();
    await page.locator('.found .rule', { hasText: 'code-order' }).first().waitFor();
    expect(await page.getByRole('tab', { selected: true }).first().textContent()).toMatch(/^status_codes\.md/);
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    await page.locator('.brand').click();
    await page.getByRole('link', { name: 'Playground', exact: true }).first().click();
    await page.getByRole('tab', { name: 'lamp-post.rst' }).waitFor();
    // the example that was shown is one step back
    await page.goBack();
    await page.goBack();
    await page.locator('.found .rule', { hasText: 'code-order' }).first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('finds pages by their words, with the keyboard alone', async () => {
    const complaints: string[] = [];
    const page = await watched(complaints);
    await page.goto(urlOf('index.html'));
    const words = page.locator('.VPLocalSearchBox input');
    // the page is there before its program listens to keys
    for (let tries = 0; tries < 20 && !await words.isVisible(); tries++) {
      await page.keyboard.press('Control+k');
      await words.waitFor({ timeout: 1500 }).catch(() => undefined);
    }
    await words.fill('known problems baseline');
    await page.locator('.VPLocalSearchBox .result').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/(?:adopt|ci|command-line|configuration|changelog|api)\.html/);
    await page.locator('.vp-doc', { hasText: 'baseline' }).first().waitFor();
    expect(complaints).toEqual([]);
  });
});

interface Look {
  /** In pixels. */
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  /** What axe looks at. */
  readonly rules: 'all' | 'color-contrast' | 'none';
}

/** A phone and a desktop, by day and by night. */
const looks: readonly Look[] = [
  { width: 1280, colorScheme: 'light', rules: 'all' },
  { width: 1280, colorScheme: 'dark', rules: 'none' },
  { width: 390, colorScheme: 'dark', rules: 'color-contrast' },
  { width: 390, colorScheme: 'light', rules: 'none' },
];

/** What a visit to all pages has seen. */
interface Visit {
  readonly complaints: string[];
  /** The anchors of each page, by its address. */
  readonly anchors: Map<string, ReadonlySet<string>>;
  readonly links: Set<string>;
}

/** The part of a page that others have not shown: all of the first pages, else the content, of which more code blocks look like the first two. */
function newOn(page: Page): object {
  return /\/(?:index|start|formats)\.html$/.test(page.url()) ? {} : { within: '#VPContent', without: '[class*="language-"] ~ [class*="language-"] ~ [class*="language-"]' };
}

/** What is wrong with a page in a look: how much wider it is, and what axe finds serious or critical. */
async function faultsIn(page: Page, { width, colorScheme, rules }: Look): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction(`document.documentElement.classList.contains('dark') === ${colorScheme === 'dark'}`);
  const wider = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  const faults = rules === 'none' ? [] : await seriousFaults(page, { ...rules !== 'all' && { rules: [rules] }, ...newOn(page) });
  return [...wider > 0 ? [`${wider} pixels wider than ${width}`] : [], ...faults.map((fault) => `${fault} (${width}, ${colorScheme})`)];
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2', '.json': 'application/json',
};

/** A host of plain files, which knows no rule but that a folder shows its index. */
function serve(folder: string): Server {
  return createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, '')).replace(/\/$/, '/index.html');
    const file = path.startsWith(base) ? join(folder, path.slice(base.length)) : folder;
    const type = types[extname(file)];
    if (type === undefined || !existsSync(file)) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(readFileSync(file));
  });
}
