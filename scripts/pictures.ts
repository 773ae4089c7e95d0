/**
 * Takes the picture of the drift matrix as `docs/images/matrix.png`: npm run pictures. It shows the report on `fixtures/services`. The picture of the
 * terminal needs no browser: `npm run docs` writes it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { outputOf } from './docs/output.ts';

/** In pixels. */
const margin = 24;

const folder = mkdtempSync(join(tmpdir(), 'canonlint-pictures-'));
// Chromium of Debian, unless another is named
const browser = await chromium.launch({ executablePath: process.env['CANONLINT_CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
try {
  const report = join(folder, 'drift.html');
  await outputOf(['-f', 'html', '-o', report, '--exit-zero'], { env: { SOURCE_DATE_EPOCH: '0' } });
  const page = await browser.newPage({ viewport: { width: 1400, height: 1200 } });
  await page.goto(pathToFileURL(report).href);
  const [legend, matrix] = await Promise.all(['.legend', '.matrix'].map((part) => page.locator(part).boundingBox()));
  if (legend === null || legend === undefined || matrix === null || matrix === undefined) throw new Error('the report has no matrix');
  // without the day and the commit, which another run would change
  await page.screenshot({ path: 'docs/images/matrix.png', clip: { x: 0, y: legend.y - margin, width: 1400, height: matrix.y + matrix.height - legend.y + 2 * margin } });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
