import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { generatedFiles } from '../scripts/docs/files.ts';

const files = [...await generatedFiles()];

it.each(files)('%s is as npm run docs writes it', async (file, text) => {
  expect(await readFile(file, 'utf8').catch(() => undefined)).toBe(text);
});
