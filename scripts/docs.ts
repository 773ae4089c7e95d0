/** Writes generated files: npm run docs. With `--check`, names stale files and exits with 1. */
import { readFile, writeFile } from 'node:fs/promises';
import { generatedFiles } from './docs/files.ts';

const check = process.argv.includes('--check');

for (const [file, text] of await generatedFiles()) {
  if (text === await readFile(file, 'utf8').catch(() => undefined)) continue;
  if (check) {
    console.log(`${file} is stale: npm run docs`);
    process.exitCode = 1;
  } else {
    await writeFile(file, text);
    console.log(`wrote ${file}`);
  }
}
