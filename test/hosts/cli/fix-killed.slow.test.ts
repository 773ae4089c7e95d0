import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { desk, lamps, lit, page } from './desk.ts';

const base = { 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n' };
const dim = page('200 ok | the lamp is as asked', '404 NotFound | Nobody has seen this lamp.');
const content = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

describe('a fix that is killed, or runs twice at once', () => {
  const program = resolve('dist/cli/main.cjs');
  const pages = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`docs/${at % 4}/page${at}.rst`, dim]));
  const names = Object.keys(pages);

  const start = (folder: string) => spawn(process.execPath, [program, '--fix=all'], { cwd: folder, stdio: 'ignore' });
  const leftovers = (folder: string) => readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith('.tmp'));

  it('leaves each page old or new, and no temporary file after the next run', async () => {
    expect(existsSync(program)).toBe(true);
    const { folder, put } = desk({ ...base, ...pages });
    const seen = { old: 0, new: 0 };
    for (let time = 0; time < 6; time++) {
      for (const [name, text] of Object.entries(pages)) put(name, text);
      const running = start(folder);
      const end = once(running, 'exit');
      while (running.exitCode === null && content(folder, names[time * 9]!) === dim) await wait(1);
      await wait(Math.random() * 5);
      running.kill('SIGKILL');
      await end;
      for (const name of names) {
        const text = content(folder, name);
        expect([dim, lit]).toContain(text);
        seen[text === dim ? 'old' : 'new'] += 1;
      }
    }
    expect(Math.min(seen.old, seen.new)).toBeGreaterThan(0);
    await once(start(folder), 'exit');
    expect(leftovers(folder)).toEqual([]);
    expect(names.filter((name) => content(folder, name) !== lit)).toEqual([]);
  });

  it('does not corrupt a page that another fixes at once', async () => {
    const { folder } = desk({ ...base, ...pages });
    const runs = [start(folder), start(folder), start(folder)];
    const ends = await Promise.all(runs.map((each) => once(each, 'exit')));
    expect(ends.map(([code]) => code as number)).toEqual([0, 0, 0]);
    expect(names.filter((name) => content(folder, name) !== lit)).toEqual([]);
    expect(leftovers(folder)).toEqual([]);
  });
});
