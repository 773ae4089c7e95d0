import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
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
