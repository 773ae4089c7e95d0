import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it, onTestFinished, vi } from 'vitest';
import { folderWith, git } from '../../disk/folders.ts';
import { project, steps } from '../cli/cache-project.ts';
import { desk } from '../cli/desk.ts';
import { drawing } from '../drawing.ts';
import { editor } from './editor.ts';
import type { Editor } from './editor.ts';

/** In CI some; before a release 100: CANONLINT_CACHE_STEPS=100. */
const manySessions = Number(process.env['CANONLINT_CACHE_STEPS'] ?? 5);

it('shows what a server without a cache shows, and keeps what a run without one finds, after any session', async () => {
  const { folder, canonlint } = desk(project);
  git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'first');
  const place = { folder: join(folderWith([]), 'kept'), build: 'one' };
  const draw = drawing(Number(process.env['CANONLINT_SEED'] ?? 20_261_130));
  const now = Date.now.bind(Date);
  onTestFinished(() => void vi.restoreAllMocks());
  const clock = vi.spyOn(Date, 'now');
  const log: string[] = [];
  // nobody tells a server that what a link leads to has changed
  const names = Object.keys(steps).filter((name) => name !== 'link');
  for (let session = 0; session < manySessions; session++) {
    // files are told by their stamps where these are old enough, else by their contents
    const ahead = draw(3) === 0 ? 0 : 10_000;
    clock.mockImplementation(() => now() + ahead);
    const servers = [await editor({}, { folder, cacheFor: () => async () => place }), await editor({}, { folder })];
    const both = async (act: (ide: Editor) => Promise<unknown>): Promise<void> => void await Promise.all(servers.map(act));
    const open = new Map<string, string>();
    for (let turn = draw(6); turn > 0; turn--) {
      const file = pagesIn(folder)[draw(pagesIn(folder).length)]!;
      const onDisk = readFileSync(join(folder, file), 'utf8');
      const text = draw(3) === 0 ? onDisk : changed(open.get(file) ?? onDisk, draw);
      log.push(`${session}: ${open.has(file) ? 'changes' : 'opens'} ${file}`);
      await both((ide) => (open.has(file) ? ide.change(file, text) : ide.open(file, text)));
      open.set(file, text);
      if (draw(3) === 0) await sameOn(pagesIn(folder)[draw(pagesIn(folder).length)]!, servers, log);
      if (draw(3) === 0) {
        const other = pagesIn(folder)[draw(pagesIn(folder).length)]!;
        const words = changed(readFileSync(join(folder, other), 'utf8'), draw);
        log.push(`${session}: writes ${other}`);
        servers[0]!.put(other, words);
        utimesSync(join(folder, other), new Date(), new Date(Date.now()));
        await both((ide) => ide.changed(other));
      }
    }
    for (const file of pagesIn(folder)) await sameOn(file, servers, log);
    // after all is read it is kept
    await new Promise((resolve) => setTimeout(resolve, 30));
    await both((ide) => ide.end());
    for (const argv of [['.'], ['--canon', 'auto', '.']]) {
      const without = await canonlint(['--no-cache', '-f', 'json', ...argv]);
      expect({ log, ...await canonlint(['--cache-location', place.folder, '-f', 'json', ...argv], { build: 'one' }) }).toEqual({ log, ...without });
    }
    const name = names[draw(names.length)]!;
    log.push(name);
    try {
      steps[name]!(folder, draw);
    } catch (error) {
      log.push(`which fails: ${String(error)}`); // some steps presuppose others
    }
  }
  expect(readdirSync(place.folder).some((name) => name.startsWith('pages-'))).toBe(true);
});

async function sameOn(file: string, [cached, fresh]: readonly Editor[], log: readonly string[]): Promise<void> {
  expect({ log, file, found: await cached!.diagnostics(file) }).toEqual({ log, file, found: await fresh!.diagnostics(file) });
}

/** The pages of a folder that can be read. */
function pagesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:rst|md|adoc)$/.test(name) && !name.includes('.git'))
    .filter((name) => existsSync(join(folder, name)) && statSync(join(folder, name)).isFile() && (statSync(join(folder, name)).mode & 0o400) !== 0).toSorted();
}

function changed(text: string, draw: (below: number) => number): string {
  const [from, to] = ([['lamp', 'lump'], ['404', '403'], ['Nobody', 'No one'], ['asked', 'acked'], ['\n\n', '\n\n\n']] as const)[draw(5)]!;
  return text.includes(from) ? text.replace(from, to) : text.replace(to, from);
}
