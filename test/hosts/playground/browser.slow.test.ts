import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPlayground } from '../../../scripts/site/playground.ts';
import { answered } from '../../../src/hosts/playground/answers.ts';
import type { Question } from '../../../src/hosts/playground/answers.ts';
import { fragmentOf } from '../../../src/hosts/playground/state.ts';
import type { Project } from '../../../src/hosts/playground/project.ts';
import { projectOf, starts } from '../../../src/hosts/playground/starts.ts';
import { toolkit } from '../../../src/hosts/toolkit.ts';
import { seriousFaults } from '../../axe.ts';
import { executable, switches, tried } from '../../reporters/html/chromium.ts';
import { folders, pagesIn } from './folders.ts';
import { served } from './served.ts';

describe.skipIf(!tried)('the playground in Chromium', () => {
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

  /** Opens the playground, acts on it, and expects no console message, no error, and no request but for its own files. */
  async function onPage(fragment: string, act: (page: Page) => Promise<void>, options: BrowserContextOptions = {}, expected: readonly unknown[] = []): Promise<void> {
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
  }

  const messages = (page: Page) => page.locator('.found .message bdi').allTextContents();
  const editor = (page: Page) => page.locator('#page .cm-content');

  /** Selects a line of the editor, and types it with other words. */
  async function retype(page: Page, from: string, to: string): Promise<void> {
    const line = editor(page).locator('.cm-line', { hasText: from }).first();
    const words = await line.textContent() ?? '';
    await line.selectText();
    await page.keyboard.insertText(words.replace(from, to));
  }

  const project = (pages: Project['pages'], others: Partial<Project> = {}): Project =>
    ({ pages, canon: 'canon.yaml', canonText: 'codes:\n  404: { description: There is no such page. }\n', rules: {}, ...others });
  const linkTo = async (each: Project): Promise<string> => `#${await fragmentOf({ project: each, current: each.pages[0]!.name })}`;

  it('shows a fault of every markup at its place while somebody types, and repairs it', () => onPage('', async (page) => {
    let last: string | null = '';
    for (const [start, right, wrong] of [
      ['rst', 'The resource was created.', 'It was made.'], ['markdown', 'The resource was created.', 'It was made.'], ['html', 'The resource was created.', 'It was made.'],
      ['asciidoc', 'The resource was created.', 'It was made.'], ['yaml', 'The request is not valid.', 'It is odd.'],
      ['json', 'The server failed to process the request.', 'It broke.'], ['python', 'Not Found', 'Not Fond'],
    ] as const) {
      await page.getByLabel('Examples').selectOption(`start ${start}`);
      // the page before may have the same words
      await expect.poll(() => editor(page).textContent(), { timeout: 20_000 }).not.toBe(last);
      await editor(page).getByText(right).waitFor();
      const before = await editor(page).textContent();
      last = before;
      await retype(page, right, wrong);
      await page.locator('#page .fault', { hasText: wrong }).waitFor();
      await page.keyboard.press('Shift+F8');
      await page.locator('.found li[aria-current=true] .fix').click();
      await page.locator('#page .fault', { hasText: wrong }).waitFor({ state: 'detached' });
      expect(await editor(page).textContent()).toBe(before);
    }
    // an OpenStack page states its codes with a directive, and their words in another file
    await page.getByLabel('Examples').selectOption('start openstack');
    await page.getByRole('tab', { name: 'status.yaml' }).click();
    await page.locator('#page .fault', { hasText: 'There is no such bell.' }).waitFor();
    await page.locator('.found .fix').first().click();
    await editor(page).getByText('The resource does not exist.').waitFor();
    await page.getByText('No problem').waitFor();
  }));

  it('keeps everything in a link', () => onPage('', async (page) => {
    await page.locator('.found li').first().waitFor();
    await page.getByRole('tab', { name: 'ferry-line.md' }).click();
    await retype(page, '# Status codes', '# Ferries & <b>boats</b>');
    await page.getByLabel('Canon', { exact: true }).and(page.locator('select')).selectOption('open-telekom-cloud');
    await page.getByText('Comes with canonlint').waitFor();
    await page.locator('.verdict', { hasText: 'canon open-telekom-cloud' }).waitFor();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.locator('#status', { hasText: 'The link is copied' }).or(page.getByLabel('Link', { exact: true })).first().waitFor();
    const found = await messages(page);
    const link = page.url();
    expect(link).toMatch(/#s=[\w-]{500,}$/);
    const other = await page.context().newPage();
    await other.goto(link);
    await other.locator('.found li').first().waitFor();
    expect(await messages(other)).toEqual(found);
    expect(await editor(other).textContent()).toContain('# Ferries & <b>boats</b>');
    // the file of one's own is kept
    await other.locator('#canon select').selectOption('canon.yaml');
    await other.locator('#canon .cm-content').getByText('name: town').waitFor();
    // and what is typed is there after the page is loaded again
    await retype(other, 'Ferries', 'Boats');
    await expect.poll(() => other.url()).not.toBe(link);
    await other.reload();
    await editor(other).getByText('# Boats &').waitFor();
  }, { permissions: ['clipboard-write'] }));

  it('opens the example of a rule, in a markup', () => onPage('#rule=column-header&markup=asciidoc', async (page) => {
    await page.locator('.found li').first().waitFor();
    expect(new Set(await page.locator('.found .rule').allTextContents())).toEqual(new Set(['column-header']));
    expect(await page.locator('.markup').textContent()).toBe('AsciiDoc');
    await page.evaluate('location.hash = "#rule=code-order"');
    await page.locator('.found .rule', { hasText: 'code-order' }).first().waitFor();
    // the severities of all others are off, which somebody can change
    await page.getByRole('button', { name: 'Rules' }).click();
    expect(await page.getByLabel(/^missing-code/).inputValue()).toBe('off');
    await page.getByRole('button', { name: 'All as by default' }).click();
    await page.keyboard.press('Escape');
    await page.locator('.found .rule', { hasText: 'missing-code' }).first().waitFor();
  }));

  it('shows the matrix of several pages, and what a cell holds', () => onPage('', async (page) => {
    await page.getByRole('tab', { name: 'Matrix' }).click();
    await page.locator('.matrix').waitFor();
    expect(await page.locator('.matrix tbody th').allTextContents()).toEqual(['ferry-line', 'lamp-post', 'tide-gauge']);
    await page.getByRole('button', { name: '404, ferry-line: reworded, 1 problem' }).click();
    expect(await page.locator('.cell dd').allTextContents()).toEqual(['Not Found: You may not board this ferry.', 'The resource does not exist.']);
    await page.locator('.cell .fix').click();
    await page.getByRole('button', { name: '404, ferry-line: canonical' }).waitFor();
    // it stays open, with what it holds now
    expect(await page.locator('.cell dd').allTextContents()).toEqual(['Not Found: The resource does not exist.', 'The resource does not exist.']);
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('404, ferry-line: canonical');
    // another service
    await page.getByRole('button', { name: 'Add a page' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('../up.md');
    await page.keyboard.press('Enter');
    await page.getByText('This is no path').waitFor();
    await page.getByRole('textbox', { name: 'Name' }).fill('kite.md');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('# Status codes\n\n| Status code | Description |\n| --- | --- |\n| 404 | No kite. |\n| 200 | It flies. |\n');
    await page.getByRole('button', { name: '404, kite: reworded' }).waitFor();
    // or files
    await page.getByRole('button', { name: 'Add a page' }).click();
    await page.getByLabel('Or open files').setInputFiles([resolve('fixtures/services/bus-stop/status-codes.html'), resolve('package.json')]);
    await page.getByRole('button', { name: '404, status-codes: ' }).waitFor();
    expect(await page.getByRole('tab', { name: 'package.json' }).getAttribute('aria-selected')).toBe('true');
    await page.getByText('no markup that canonlint reads').waitFor();
    await page.getByRole('tab', { name: 'package.json' }).press('Delete');
    expect(await page.getByRole('tab', { name: 'package.json' }).count()).toBe(0);
  }));

  it('works with the keyboard alone', () => onPage('#start=rst', async (page) => {
    const focused = () => page.evaluate('(function deep(e){ return e.shadowRoot?.activeElement ? deep(e.shadowRoot.activeElement) : e.getAttribute("aria-label") ?? e.textContent })(document.activeElement)');
    const tabTo = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        if (String(await focused()).startsWith(name)) return;
      }
      throw new Error(`nothing leads to ${name}`);
    };
    await page.locator('.found li').first().waitFor();
    await tabTo('Page');
    await page.keyboard.press('F8');
    await page.locator('.found li[aria-current=true]', { hasText: '400 is described' }).waitFor();
    await page.keyboard.press('Control+.');
    await page.locator('#page .fault', { hasText: 'The request is invalid.' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.locator('#page .fault', { hasText: 'The request is invalid.' }).waitFor();
    await tabTo('Fix all');
    await page.keyboard.press('Enter');
    await page.getByText('No problem').waitFor();
    // the panel takes the focus of what is gone
    expect(await page.evaluate('document.activeElement.id')).toBe('results-panel');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await page.locator('.matrix').waitFor();
    await tabTo('200, lamp-post');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('.cell h3', { hasText: '201 Created' }).waitFor();
  }));

  it('keeps the focus where a new answer shows the same button again', () => onPage('#start=rst', async (page) => {
    await page.locator('.found li').first().waitFor();
    for (let times = 0; times < 3; times++) {
      await page.locator('#page .cm-content').press('Control+Home');
      await page.keyboard.type('x');
      await page.getByRole('button', { name: 'Fix all' }).focus();
      await page.waitForTimeout(400);
      await page.locator('#results-panel[aria-busy=false]').waitFor();
      expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^Fix all/);
    }
    await page.keyboard.press('Enter');
    await page.getByText('No problem').waitFor();
  }));

  it('runs nothing that a page or a link holds', async () => {
    const evil = '<script>document.title = 1</script><img src=x onerror="document.title = 1">\u202E';
    const text = `# ${evil}\n\n| Status code | Description |\n| --- | --- |\n| 404 | ${evil} |\n| 200 | [x](javascript:alert(1)) ${evil} |\n`;
    const link = await linkTo(project([{ name: "it's &amp;.md", text }, { name: 'b.html', text: `<h1>Status codes</h1>${evil}<table><tr><td>404<td>${evil}</table>` }], { canonText: `name: "<img src=x onerror=alert(1)>"\ncodes:\n  404: { description: "<script>alert(1)</script>" }\n` }));
    await onPage(link, async (page) => {
      await page.locator('.found li').first().waitFor();
      expect(await page.locator('.found ins').first().textContent()).toContain('alert');
      await page.getByRole('tab', { name: 'Matrix' }).click();
      await page.locator('.matrix td button').first().click();
      await page.locator('.cell h3').waitFor();
      expect(await page.locator('main img, main script').count()).toBe(0);
      expect(await page.title()).toBe('Playground · canonlint');
      // not even a script of the page itself gets markup in
      expect(await page.evaluate('try { document.body.innerHTML = "<img>"; "written" } catch { "refused" }')).toBe('refused');
    }, {}, [expect.stringContaining('TrustedHTML')]);
  });

  it('shows the first start where a link holds nothing', () => onPage('#s=AAAA', async (page) => {
    for (const fragment of ['#rule=<img src=x onerror=alert(1)>', `#s=${'A'.repeat(300_000)}`, '#%', '#start=__proto__']) {
      await page.getByRole('tab', { name: 'lamp-post.rst' }).waitFor();
      await page.locator('#status', { hasText: /./ }).waitFor();
      await page.evaluate('location.hash = "#start=html"');
      await page.getByRole('tab', { name: 'bus-stop.html' }).waitFor();
      await page.evaluate(`location.hash = ${JSON.stringify(fragment)}`);
    }
    await page.getByRole('tab', { name: 'lamp-post.rst' }).waitFor();
    expect(await page.locator('main img').count()).toBe(0);
  }));

  it('does not freeze on a page of a megabyte', async () => {
    const section = (at: number): string =>
      `Part ${at}\n${'-'.repeat(30)}\n\n=========== ==========================\nStatus Code Description\n=========== ==========================\n404         There is no page ${at % 7}.\n=========== ==========================\n\n`;
    const text = Array.from({ length: 4800 }, (_, at) => section(at)).join('');
    expect(text.length).toBeGreaterThan(1_000_000);
    await onPage(await linkTo(project([{ name: 'long.rst', text }])), async (page) => {
      await page.locator('.found li').first().waitFor();
      await editor(page).locator('.cm-line', { hasText: 'There is no page 0.' }).first().click();
      await page.keyboard.press('End');
      // the letters are there before anything is found in them
      for (const letter of 'wet') {
        await page.keyboard.type(letter);
        await page.evaluate('new Promise(requestAnimationFrame)');
      }
      await editor(page).getByText('There is no page 0.wet').waitFor();
      await page.locator('.found .words', { hasText: 'wet' }).first().waitFor();
    });
  });

  it('ends what takes too long, and goes on', () => onPage('about:blank', async (page) => {
    // the first worker never answers
    await page.addInitScript('{ const Real = Worker; let made = 0; globalThis.Worker = function (...given) { const worker = new Real(...given); if (made++ === 0) worker.postMessage = () => {}; return worker; }; }');
    await page.clock.install();
    await page.goto(address);
    await editor(page).getByText('The resource was created.').waitFor();
    expect(await page.locator('.found').count()).toBe(0);
    await page.clock.fastForward(21_000);
    await page.locator('.found li').first().waitFor();
  }));

  it('finds in the browser what it finds elsewhere', async () => {
    const page = await browser.newPage();
    // a page without a policy of its own
    await page.goto(`${address}icon.svg`);
    await page.evaluate(`{
      const worker = new Worker('worker.js', { type: 'module' });
      globalThis.ask = (question) => new Promise((answer, fail) => {
        worker.onmessage = ({ data }) => answer(data);
        worker.onerror = ({ message }) => fail(new Error(message));
        worker.postMessage(question);
      });
    }`);
    const questions: readonly Question[] = [
      ...folders.map((folder, at): Question => ({ kind: 'findings', project: project(pagesIn(folder), { canon: ['auto', 'canon.yaml', 'open-telekom-cloud'][at % 3]! }) })),
      ...Object.values(starts).map((start): Question => ({ kind: 'fix', asked: 'all', project: projectOf(start) })),
    ];
    for (const question of questions) {
      const answer = await page.evaluate(`ask(${JSON.stringify(question)}).then(JSON.stringify)`);
      expect(JSON.parse(answer as string)).toEqual(JSON.parse(JSON.stringify(await answered(question, toolkit))));
    }
    await page.close();
  });

  it('has no serious fault for whoever reads it otherwise, in light and dark, wide and narrow', () => onPage('', async (page) => {
    await page.locator('.found li').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    // a cell has a list of problems, too
    await page.getByRole('tab', { name: 'Matrix' }).click();
    await page.getByRole('button', { name: '404, ferry-line' }).click();
    for (const [colorScheme, width] of [['light', 1280], ['dark', 1280], ['light', 390], ['dark', 390]] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      expect(await seriousFaults(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
    await page.getByRole('button', { name: 'Rules' }).click();
    await page.locator('dialog').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  }));
});
