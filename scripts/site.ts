/**
 * Builds the site as `docs/.vitepress/dist`: npm run site. `--base /folder/` builds it for a folder of a host, `--out FOLDER` elsewhere;
 * `--dev` serves it and shows changes at once. Only the first run needs the network, for the packages of the site.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildPlayground } from './site/playground.ts';

const folder = resolve('docs');
const { values } = parseArgs({ options: { base: { type: 'string' }, out: { type: 'string' }, dev: { type: 'boolean' } } });
const vitepress = join(folder, 'node_modules', 'vitepress', 'bin', 'vitepress.js');

// the site alone needs these many packages
if (!existsSync(vitepress)) run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
// whatever lies in this folder is a part of the site as it is
await buildPlayground(join(folder, '.vitepress', 'public', 'playground'));
run(process.execPath, [
  vitepress, values.dev === true ? 'dev' : 'build', folder,
  ...(values.base === undefined ? [] : ['--base', values.base]), ...(values.out === undefined ? [] : ['--outDir', resolve(values.out)]),
], '.');

function run(program: string, words: readonly string[], cwd: string): void {
  const { status } = spawnSync(program, words, { cwd, stdio: 'inherit', shell: process.platform === 'win32' && program === 'npm' });
  if (status !== 0) {
    console.error(`site: ${program} ${words.join(' ')} fails`);
    process.exit(1);
  }
}
