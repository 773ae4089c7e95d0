import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeDisk } from '../../src/disk/index.ts';
import { overlayDisk } from '../../src/disk/overlay-disk.ts';
import type { OverlaidText } from '../../src/disk/overlay-disk.ts';
import { LivePages } from '../../src/engine/live/live-pages.ts';
import { cacheAt } from '../../src/engine/run-cache.ts';
import { formats } from '../../src/formats/index.ts';
import { loadReading } from '../../src/engine/page-facts.ts';
import { folderWith } from '../disk/folders.ts';
import { page } from '../hosts/cli/desk.ts';

const service = { name: 'lamps', root: 'docs', files: ['docs/a.rst', 'docs/b.rst'] };
const including = 'Lamps\n=====\n\n.. include:: codes.txt\n';

/** Files that are read through a cache, some with another text in an editor. */
function project() {
  const folder = folderWith({ 'docs/a.rst': page('404 Not Found | One.'), 'docs/b.rst': including, 'docs/codes.txt': page('409 Conflict | Two.') });
  const cacheFolder = folderWith([]);
  const texts = new Map<string, OverlaidText>();
  const disk = overlayDisk(nodeDisk(folder), texts);
  /** As the cache is opened when the files are old enough for their stamps to tell. */
  const open = async () => {
    await loadReading(service.files, formats);
    const read: string[] = [];
    const readPage = (file: string) => (read.push(file), disk.readPage(file));
    const cache = await cacheAt({ place: { folder: cacheFolder, build: 'one' }, began: Date.now() + 10_000, lock: new Int32Array(new SharedArrayBuffer(4)) }, disk, { read: readPage, stampOf: disk.stampOf });
    const pages = new LivePages(readPage, formats);
    pages.useCache(cache);
    return { cache, pages, read, said: () => service.files.map((file) => descriptionsOn(file, pages)) };
  };
  return {
    open,
    put: (file: string, text: string) => writeFileSync(join(folder, file), text),
    type: (file: string, source: string) => texts.set(join(folder, file), { source, encoding: 'utf-8', byteOrderMark: false }),
    closeAll: () => texts.clear(),
  };
}

function descriptionsOn(file: string, pages: LivePages): string {
  const facts = pages.factsOf(file, service);
  return 'message' in facts ? facts.message : facts.statusLists.flatMap(({ entries }) => entries.map(({ description }) => description?.text)).join(' ');
}

/** Keeps what the pages say as they are. */
async function kept({ open }: ReturnType<typeof project>): Promise<void> {
  const { cache, said } = await open();
  expect(said()).toEqual(['One.', 'Two.']);
  cache.save();
}

it('takes facts from the cache without reading a page, and reads what has changed since', async () => {
  const files = project();
  await kept(files);
  const { said, read, pages } = await files.open();
  expect(said()).toEqual(['One.', 'Two.']);
  expect(read).toEqual([]);
  files.put('docs/codes.txt', page('409 Conflict | Six.'));
  expect(pages.forget('docs/codes.txt')).toEqual(['docs/b.rst']);
  files.put('docs/a.rst', page('404 Not Found | Ten.'));
  pages.forget('docs/a.rst');
  expect(said()).toEqual(['Ten.', 'Six.']);
});

it.each(['before', 'after'])('keeps for the text in an editor nothing that is for the file on disk, opened %s the cache', async (when) => {
  const files = project();
  const type = () => files.type('docs/a.rst', page('404 Not Found | Ten.'));
  await kept(files);
  if (when === 'before') type();
  const { said, pages, cache } = await files.open();
  const first = said();
  type();
  pages.forget('docs/a.rst');
  files.type('docs/codes.txt', page('409 Conflict | Six.'));
  pages.forget('docs/codes.txt');
  expect([first, said()]).toEqual([[when === 'before' ? 'Ten.' : 'One.', 'Two.'], ['Ten.', 'Six.']]);
  expect(cache.counts.read).toBeGreaterThan(0);
  cache.save();
  files.closeAll();
  await kept(files);
});
