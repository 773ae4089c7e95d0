import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { html } from '../../../src/reporters/html/index.ts';
import { toldOnce } from '../../../src/reporters/told-once.ts';
import type { Problem, Report } from '../../../src/model.ts';
import { seriousFaults } from '../../axe.ts';
import { desk } from '../../hosts/cli/desk.ts';
import { executable, switches, tried } from './chromium.ts';
import { reportOf } from './reports.ts';

const serviceOf = ({ place }: Problem) => place.file.split('/')[0];

/** A folder with many real pages; empty if there is none. */
const corpus = process.env['CANONLINT_CORPUS'] ?? '';

const hostile = '<img src=x onerror="document.title=1"> </script><script>document.title=1</script> &lt;b&gt;';
const report = reportOf({
  orchard: { 200: 'The apples are ripe.', 404: 'There is no such tree.', 502: 'The request is invalid.' },
  quarry: { 200: 'The stones are cut.', 404: hostile },
  weir: { 200: 'The apples are ripe.', 404: 'The requested page was not found.' },
});

describe.skipIf(!tried)('the page in Chromium', () => {
  let folder: string;
  let browser: Browser;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'canonlint-'));
    browser = await chromium.launch({ executablePath: executable, args: switches });
    return async () => {
      rmSync(folder, { recursive: true });
      await browser.close();
    };
  }, 60_000);

  /** Opens a report as a file, acts on it, and expects no console error and no request. */
  async function onPage(shown: Report, act: (page: Page) => Promise<void>): Promise<void> {
    const file = join(folder, 'page.html');
    writeFileSync(file, html.write(shown));
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => complaints.push(...(request.url() === pathToFileURL(file).href ? [] : [request.url()])));
    await page.goto(pathToFileURL(file).href);
    await act(page);
    await page.close();
    expect(complaints).toEqual([]);
  }

  const cell = (service: string, code: number) => `.matrix button[aria-label^="${code}, ${service}:"]`;
  /** The visible texts of the page. */
  const texts = async (page: Page, selector: string) => page.locator(selector).filter({ visible: true }).allTextContents();

  it('shows a row for each service, a column for each code, and all problems', () => onPage(report, async (page) => {
    expect(await texts(page, '.matrix tbody th')).toEqual(['orchard', 'quarry', 'weir']);
    expect(await texts(page, '.matrix thead button')).toEqual(expect.arrayContaining(['200', '404', '502']));
    // the codes that a reference lacks stand in one line
    expect(await page.locator('section .found > li').count()).toBe(toldOnce(report.problems, serviceOf).length);
    expect(await page.locator(cell('weir', 404)).getAttribute('data-state')).toBe('canonical');
    expect(await page.locator(cell('weir', 404)).textContent()).toBe('✓');
  }));

  it('shows the word difference, the line and the other services on a click', () => onPage(report, async (page) => {
    await page.click(cell('orchard', 404));
    const dialog = page.locator('dialog');
    expect(await dialog.locator('h2').textContent()).toBe('404 Not Found');
    expect((await dialog.locator('del').allTextContents()).join('')).toContain('There is no such tree');
    expect(await dialog.locator('ins').count()).toBeGreaterThan(0);
    expect(await dialog.locator('.place').first().textContent()).toMatch(/^orchard\/status_codes\.rst:9:\d+$/);
    expect(await dialog.locator('.rivals li').count()).toBe(2);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    await page.click('.matrix thead button:text-is("200")');
    expect(await dialog.locator('.rivals li').first().textContent()).toContain('2The apples are ripe.orchard, weir');
  }));

  it('filters by rule and by service', () => onPage(report, async (page) => {
    const missing = report.problems.filter(({ rule }) => rule === 'missing-code');
    const ofQuarry = missing.filter(({ place }) => place.file.startsWith('quarry/'));
    await page.selectOption('#rule', { label: `missing-code (${missing.length})` });
    expect(await page.locator('section .found > li').count()).toBe(toldOnce(missing, serviceOf).length);
    const total = report.problems.filter(({ place }) => place.file.startsWith('quarry/')).length;
    await page.selectOption('#service', { label: `quarry (${total})` });
    expect(await texts(page, '.matrix tbody th')).toEqual(['quarry']);
    expect(await texts(page, '.matrix tbody .total')).toEqual([String(ofQuarry.length)]);
    expect(await texts(page, '.filters output')).toEqual([`${ofQuarry.length} problems`]);
    expect(await page.locator('section .found > li').count()).toBe(toldOnce(ofQuarry, serviceOf).length);
  }));

  it('filters by severity, by state and by words, and orders services by their problems', () => onPage(report, async (page) => {
    const total = report.problems.length;
    await page.fill('#search', 'THERE IS NO SUCH TREE');
    expect(await texts(page, '.filters output')).toEqual(['1 problem']);
    await page.fill('#search', 'no such words');
    expect(await texts(page, '.filters output')).toEqual(['0 problems']);
    await page.fill('#search', '');
    const errors = report.problems.filter(({ severity }) => severity === 'error').length;
    await page.selectOption('#severity', { label: `error (${errors})` });
    expect(await texts(page, '.filters output')).toEqual([`${errors} problems`]);
    await page.selectOption('#severity', '');
    const reworded = await page.locator('.matrix tbody button[data-state="reworded"]').count();
    await page.selectOption('#state', { label: `reworded (${reworded})` });
    expect(await page.locator('.matrix tbody button:not(.faint)').count()).toBe(reworded);
    expect(await texts(page, '.matrix .totals .total')).toEqual([String(report.problems.filter(({ rule }) => rule === 'wording-drift').length)]);
    await page.selectOption('#state', '');
    expect(await texts(page, '.filters output')).toEqual([`${total} problems`]);
    await page.selectOption('#order', 'problems');
    const counts = (await texts(page, '.matrix tbody .total')).map(Number);
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
  }));

  it('works with the keyboard alone', () => onPage(report, async (page) => {
    const focused = () => page.evaluate('document.activeElement.getAttribute("aria-label") ?? ""');
    const beforeCells = 6 + await page.locator('.matrix thead button').count(); // and perhaps the scrolling region
    for (let presses = 0; presses < beforeCells + 2 && !String(await focused()).startsWith('200, '); presses++) {
      await page.keyboard.press('Tab');
    }
    expect(await focused()).toMatch(/^200, orchard: /);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toMatch(/^201, quarry: missing/);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toMatch(/^504, quarry: /);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    expect(await page.locator('dialog h2').textContent()).toBe('200 OK');
    await page.keyboard.press('Escape');
    expect(await focused()).toMatch(/^200, quarry: /);
  }));

  it('shows hostile words as text', () => onPage(report, async (page) => {
    await page.click(cell('quarry', 404));
    expect(await page.locator('dialog .says .words').textContent()).toBe(hostile);
    expect(await page.locator('img, dialog b:text-is("b")').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.title()).toBe('Drift of status codes');
  }));

  it('shows many problems in portions', () => {
    const problems = Array.from({ length: 30_000 }, (_, at) => ({ ...report.problems[at % report.problems.length]!, rule: 'code-order', message: `Problem ${at}` }));
    return onPage({ ...report, problems }, async (page) => {
      expect(await page.locator('section .found > li').count()).toBe(500);
      await page.click('.more');
      expect(await page.locator('section .found > li').count()).toBe(1000);
    });
  });

  it.skipIf(corpus === '')('opens the matrix of a great many pages', async () => {
    const { canonlint, folder: at } = desk();
    await canonlint(['-f', 'html', '-o', 'page.html', '--no-config', resolve(corpus)]);
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(at, 'page.html')).href);
    await page.locator('section .found > li').first().waitFor();
    expect(await page.title()).toBe('Drift of status codes');
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds serious, %s', async (colorScheme) => {
    const page = await browser.newPage({ colorScheme });
    await page.setContent(html.write(report));
    expect(await seriousFaults(page)).toEqual([]);
    await page.click(cell('orchard', 404));
    expect(await seriousFaults(page)).toEqual([]);
    await page.close();
  });

  it('fits any window width, and follows light and dark mode', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 }, colorScheme: 'dark' });
    await page.setContent(html.write(report));
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await page.locator('.legend small').first().isVisible()).toBe(true);
    const dark = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).not.toBe(dark);
    await page.close();
  });
});
