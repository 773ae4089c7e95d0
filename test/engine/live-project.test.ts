import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { nodeDisk } from '../../src/disk/index.ts';
import { plainRequest } from '../../src/engine/index.ts';
import { Project } from '../../src/engine/live/project.ts';
import { toolkit } from '../../src/hosts/toolkit.ts';
import { folderWith } from '../disk/folders.ts';
import { page } from '../hosts/cli/desk.ts';

const pace = { breathe: async () => {} };

/** Four services of ten pages each; the second is in the words of a shipped canon, which is enough for all. */
const words = ['No such lamp here.', 'The requested page was not found.', 'No lamp was found.', 'No such lamp here.'];
const reference = (text: string): string => page(`404 | ${text}`);
const files = Object.fromEntries(words.flatMap((text, at) => [
  [`s${at}/conf.py`, ''] as const,
  ...Array.from({ length: 10 }, (_, nth) => [`s${at}/page${nth}.rst`, nth === 0 ? reference(text) : `Lamps\n=====\n\nLamp ${nth}: GET /v1/lamps answers 200.\n`] as const),
]));

/** A folder that is opened again and again, and the pages that each opening reads until one page has its problems. */
function project() {
  const folder = folderWith(files);
  const place = { folder: folderWith([]), build: 'one' };
  // the files are old enough for their stamps to tell
  const later = Date.now() + 10_000;
  vi.spyOn(Date, 'now').mockImplementation(() => later);
  onTestFinished(() => void vi.restoreAllMocks());
  return {
    folder, later,
    opened: async (file: string) => {
      const disk = nodeDisk(folder);
      const read: string[] = [];
      const readPage = (name: string) => (read.push(name), disk.readPage(name));
      const live = new Project({ folder, at: [folder], paths: [], choices: plainRequest }, { ...disk, readPage }, toolkit, async () => place);
      const view = (await live.view(pace))!;
      const problems = await view.problemsOf((await view.serviceOf(file, pace))!);
      live.keep();
      return { pages: new Set(read.filter((name) => name.endsWith('.rst'))).size, canon: view.context.canon, problems };
    },
  };
}

it('needs no page but those that have changed for the canon and the first problems, once a folder was opened before', async () => {
  const { folder, later, opened } = project();
  const first = await opened('s2/page0.rst');
  expect(first.pages).toBe(40);
  expect(first.canon.choice?.by).toBe('words');
  expect(first.problems.map(({ rule }) => rule)).toContain('missing-code');
  expect(await opened('s2/page0.rst')).toEqual({ ...first, pages: 0 });
  const write = (file: string, text: string): void => {
    writeFileSync(join(folder, file), text);
    utimesSync(join(folder, file), new Date(later), new Date(later));
  };
  write('s1/page0.rst', `\n\n${files['s1/page0.rst']!}`);
  expect(await opened('s2/page0.rst')).toMatchObject({ pages: 1, problems: first.problems });
  write('s1/page0.rst', reference('No such lamp here.'));
  const again = await opened('s2/page0.rst');
  expect(again.problems.map(({ rule }) => rule)).not.toContain('missing-code');
  expect(again.pages).toBeLessThan(40);
});
