import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { buildPlayground } from '../../../scripts/site/playground.ts';

it('has nothing of Node, and no more than 400 KB, compressed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'canonlint-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await buildPlayground(folder);
  const sizes = readdirSync(folder).filter((file) => !file.endsWith('.md')).map((file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
});
