import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../../axe.ts';
import { tried } from '../../reporters/html/chromium.ts';
import { playgroundInChromium } from './in-chromium.ts';

describe.skipIf(!tried)('the playground, for whoever uses it otherwise', () => {
  const { onPage } = playgroundInChromium();

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
