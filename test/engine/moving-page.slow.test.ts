import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { defaultConfig } from '../../src/config/index.ts';
import { pagesRead } from '../../src/engine/read-services.ts';
import { isReadError } from '../../src/disk/index.ts';
import { readPage } from '../../src/disk/node/read-page.ts';
import { selectionOf } from '../../src/engine/workspace/selection.ts';
import { folderWith } from '../disk/folders.ts';
import { workspaceAt } from './workspaces.ts';

it('reports a page that disappears before it is read, and reads the others', async () => {
  const folder = folderWith(['a.rst', 'b.rst', 'c.rst']);
  const [config, workspace] = [defaultConfig(folder), workspaceAt(folder)];
  const selection = selectionOf([], config, workspace);
  rmSync(join(folder, 'b.rst'));
  const { services, readErrors } = await pagesRead(selection, config, workspace);
  expect(services.flatMap(({ pages }) => pages.map(({ file }) => file))).toEqual(['a.rst', 'c.rst']);
  expect(readErrors).toEqual([{ file: 'b.rst', message: 'cannot be read: no such file or folder' }]);
});

it('reads a page that grows and shrinks meanwhile as it is at one time or the other', async () => {
  const folder = folderWith({ 'a.rst': 'é' });
  const script = 'const fs = require("fs"); const f = fs.openSync("a.rst", "r+"); console.log(1);'
    + 'for (;;) { fs.writeSync(f, "é".repeat(100000), 0); fs.ftruncateSync(f, 2); }';
  const writer = spawn(process.execPath, ['-e', script], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise((started) => void writer.stdout.once('data', started));
  onTestFinished(() => void writer.kill());
  const sizes = new Set<number>();
  // other processes share the machine, so this waits as long as necessary
  for (let time = 0; time < 1000 || sizes.size < 2; time++) {
    await new Promise(setImmediate);
    const page = readPage('a.rst', folder);
    expect(isReadError(page)).toBe(false);
    if ('source' in page) sizes.add(page.source.length);
  }
});
