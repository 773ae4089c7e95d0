import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** What a release consists of besides its tag. */
export interface Release {
  readonly version: string;
  /** What is new, in Markdown. */
  readonly notes: string;
}

/** The names of two files of a release. */
const [notesFile, sumsFile] = ['NOTES.md', 'SHA256SUMS'];

/**
 * Fills an empty folder with what a release publishes: the package as npm takes it, the extension for editors and the site, where the
 * project has scripts that make them, the notes, and the SHA-256 of each in the form of `sha256sum`.
 */
export function makeAssets(project: string, folder: string, { version, notes }: Release): void {
  mkdirSync(folder, { recursive: true });
  npm(project, 'pack', '--ignore-scripts', '--silent', '--pack-destination', folder);
  const scripts = scriptsOf(project);
  if (scripts.includes('vscode')) {
    npm(project, 'run', '--silent', 'vscode');
    copyFileSync(join(project, 'editors', 'vscode', 'canonlint.vsix'), join(folder, `canonlint-${version}.vsix`));
  }
  if (scripts.includes('site')) packSite(project, join(folder, `site-${version}.tar.gz`));
  writeFileSync(join(folder, notesFile), notes);
  const files = readdirSync(folder).toSorted();
  writeFileSync(join(folder, sumsFile), files.map((file) => `${createHash('sha256').update(readFileSync(join(folder, file))).digest('hex')}  ${file}\n`).join(''));
}

/** The files of a release with their sizes in bytes, then the notes. */
export function assetsText(folder: string): string {
  const sums = readFileSync(join(folder, sumsFile), 'utf8');
  const rows = sums.trim().split('\n').map((line) => `${line}  ${readFileSync(join(folder, line.slice(66))).length} bytes`);
  return [...rows, '', readFileSync(join(folder, notesFile), 'utf8').trim()].join('\n');
}

function scriptsOf(project: string): readonly string[] {
  const { scripts = {} } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { readonly scripts?: object };
  return Object.keys(scripts);
}

function packSite(project: string, archive: string): void {
  const site = mkdtempSync(join(tmpdir(), 'canonlint-site-'));
  try {
    npm(project, 'run', '--silent', 'site', '--', '--out', site);
    if (!existsSync(join(site, 'index.html'))) throw new Error('the site has no start page');
    execFileSync('tar', ['-czf', archive, '-C', site, '.']);
  } finally {
    rmSync(site, { recursive: true });
  }
}

function npm(project: string, ...words: readonly string[]): void {
  // on Windows npm is a shell script; what it tells is not what the release tells
  execFileSync('npm', words, { cwd: project, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
}
