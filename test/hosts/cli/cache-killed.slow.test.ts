import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { keptFilesIn } from '../../../src/disk/node/kept-files.ts';
import { folderWith } from '../../disk/folders.ts';
import { desk, lamps, lit, unlit } from './desk.ts';

const program = resolve('dist/cli/main.cjs');

/** In CI some; before a release more: CANONLINT_KILLS=25. */
const rounds = Number(process.env['CANONLINT_KILLS'] ?? 2);

it('is whole or absent where four runs at once are killed: later runs report the same', async () => {
  expect(existsSync(program)).toBe(true);
  const services = Array.from({ length: 12 }, (_, at) => [`s${at}/conf.py`, ''] as const);
  const pages = Array.from({ length: 120 }, (_, at) => [`s${at % 12}/page${at}.rst`, at % 2 === 0 ? lit : unlit] as const);
  const { folder, canonlint, put } = desk({ 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n', ...Object.fromEntries([...services, ...pages]) });
  const kept = folderWith([]);
  const start = () => spawn(process.execPath, [program, '-f', 'json', '--cache-location', kept], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  for (let round = 0; round < rounds; round++) {
    put(`s${round % 12}/page${round % 120}.rst`, round % 3 === 0 ? unlit : lit);
    const { stdout } = await canonlint(['-f', 'json', '--no-cache']);
    const runs = Array.from({ length: 4 }, start);
    const outputs = runs.map(async (run) => {
      let text = '';
      for await (const chunk of run.stdout) text += String(chunk);
      return text;
    });
    const ends = runs.map((run) => once(run, 'exit'));
    await wait(100 + Math.random() * 400);
    for (const run of runs.slice(1)) run.kill('SIGKILL');
    await Promise.all(ends);
    expect(await outputs[0]).toBe(stdout);
    const after = start();
    let text = '';
    for await (const chunk of after.stdout) text += String(chunk);
    expect(text).toBe(stdout);
  }
  expect(readdirSync(kept).length).toBeGreaterThan(0);
});

it('is whole after one run on several threads, also of pages that stand alone in one folder', () => {
  const pages = Array.from({ length: 90 }, (_, at) => [`page${at}.rst`, at % 2 === 0 ? lit : unlit] as const);
  const { folder } = desk({ 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n', ...Object.fromEntries(pages) });
  const kept = folderWith([]);
  const run = (...words: readonly string[]) => spawnSync(process.execPath, [program, '-f', 'json', '--concurrency', '4', ...words], { cwd: folder, encoding: 'utf8' });
  const [first, second] = [run('--cache-location', kept), run('--cache-location', kept)];
  expect([first.stdout, second.stdout]).toEqual(Array.from({ length: 2 }, () => run('--no-cache').stdout));
  const name = readdirSync(kept).find((each) => each.startsWith('problems-'))!;
  expect(keptFilesIn(kept).open(name)?.head).toMatchObject({ questions: expect.objectContaining({ length: 90 }) as unknown });
});
