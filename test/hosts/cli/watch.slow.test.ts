import { spawn } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it, onTestFinished } from 'vitest';
import { desk, lamps, lit, unlit } from './desk.ts';

it('watches files of this machine, however an editor writes them, until it is interrupted', async () => {
  const { folder, put } = desk({ 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n', 'docs/lamps.rst': lit, 'node_modules/p/readme.md': 'x' });
  const watching = spawn(process.execPath, ['dist/cli/main.cjs', '--watch', '--no-cache', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void watching.kill('SIGKILL'));
  let told = '';
  const tells = (words: string): Promise<void> => new Promise((resolve) => {
    const look = (): void => {
      if (!told.includes(words)) return;
      told = '';
      watching.stdout.off('data', look);
      resolve();
    };
    watching.stdout.on('data', look);
    look();
  });
  watching.stdout.setEncoding('utf8').on('data', (text: string) => (told += text));

  await tells('watching 1 page');
  put('docs/lamps.rst', unlit);
  await tells('1 new: 1 problem');
  writeFileSync(join(folder, 'docs/.lamps.rst.swp'), lit);
  renameSync(join(folder, 'docs/.lamps.rst.swp'), join(folder, 'docs/lamps.rst'));
  await tells('1 gone: no problems');
  put('new/folder/lamps.rst', unlit);
  await tells('1 new: 1 problem');
  const ended = new Promise((resolve) => watching.once('exit', (code, signal) => resolve(signal ?? code)));
  watching.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
});
