/** Packs the extension for Visual Studio Code as `editors/vscode/canonlint.vsix`: npm run vscode. `vsce` checks what it packs. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import packageJson from '../package.json' with { type: 'json' };
import extensionJson from '../editors/vscode/package.json' with { type: 'json' };

/** In bytes. */
const largest = 3_000_000;

const folder = resolve('editors/vscode');
const packed = join(folder, 'canonlint.vsix');

if (extensionJson.version !== packageJson.version) fail(`the extension has version ${extensionJson.version}, canonlint ${packageJson.version}`);
if (!existsSync('dist/cli/main.cjs')) run('npm', ['run', 'build'], '.');
// the packer is only needed here, and brings many packages
if (!existsSync(join(folder, 'node_modules', '@vscode', 'vsce'))) run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
run(process.execPath, [join(folder, 'node_modules', '@vscode', 'vsce', 'vsce'), 'package', '--no-dependencies', '--out', packed], folder);
const { size } = statSync(packed);
if (size > largest) fail(`${packed} has ${size} bytes, and may have ${largest}`);
console.log(`${packed}: ${size} bytes`);

function run(program: string, words: readonly string[], cwd: string): void {
  const { status } = spawnSync(program, words, { cwd, stdio: 'inherit', shell: process.platform === 'win32' && program === 'npm' });
  if (status !== 0) fail(`${program} ${words.join(' ')} fails`);
}

function fail(message: string): never {
  console.error(`vscode: ${message}`);
  process.exit(1);
}
