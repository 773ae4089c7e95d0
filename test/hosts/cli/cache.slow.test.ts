import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { git, hasGit } from '../../disk/folders.ts';
import { damageKept, project, steps } from './cache-project.ts';
import { desk } from './desk.ts';
import { drawing } from '../drawing.ts';

/** In CI some; before a release 300: CANONLINT_CACHE_STEPS=300. */
const manySteps = Number(process.env['CANONLINT_CACHE_STEPS'] ?? 12);

describe.skipIf(!hasGit)('a run with a cache', () => {
  it('reports as one without, after each of many random steps', async () => {
    const { folder, canonlint } = desk(project);
    git(folder, 'init', '-q');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'first');
    const draw = drawing(Number(process.env['CANONLINT_SEED'] ?? 20_261_129));
    const now = Date.now.bind(Date);
    onTestFinished(() => void vi.restoreAllMocks());
    const clock = vi.spyOn(Date, 'now');
    const names = Object.keys(steps);
    const taken: string[] = [];
    const lint = async (argv: readonly string[], from: string, build: string) => {
      const outcome = await canonlint([...argv, '-f', 'stylish', '-f', `json=${folder}/.git/out.json`, '-f', `sarif=${folder}/.git/out.sarif`], { from, build });
      return { ...outcome, reports: ['json', 'sarif'].map((each) => readFileSync(join(folder, '.git', `out.${each}`), 'utf8')) };
    };
    for (let step = 0; step < manySteps; step++) {
      const name = names[draw(names.length)]!;
      taken.push(name);
      try {
        steps[name]!(folder, draw);
      } catch (error) {
        taken.push(`which fails: ${String(error)}`); // some steps presuppose others
      }
      if (draw(4) === 0) damageKept(join(folder, '.git', 'canonlint'), draw);
      const hooked = ['a', 'b'].map((each) => `${each}/op${draw(24)}.rst`).find((page) => existsSync(join(folder, page))) ?? 'a';
      const [from, paths] = ([['.', [hooked]], ['.', [hooked, '--canon', 'auto']], ['.', ['.']], ['.', ['.']], ['.', ['a', 'lone']], ['a', ['.']], ['.', ['--canon', 'auto', '.']], ['.', ['--rule', 'missing-code=off', '.']]] as const)[draw(8)]!;
      const build = ['one', 'one', 'one', 'two'][draw(4)]!;
      // files are told by their stamps where these are old enough, else by their contents
      const ahead = draw(2) * 10_000;
      clock.mockImplementation(() => now() + ahead);
      const without = await lint(['--no-cache', ...paths], from, build);
      for (const time of ['first', 'second']) expect({ taken, time, ...await lint(paths, from, build) }).toEqual({ taken, time, ...without });
    }
  });
});
