/**
 * Makes a release: npm run release. The tag `vX.Y.Z`, from the version in package.json, contains the built tree; the folder `release` gets
 * the package, the extension, the site, checksums and notes. Nothing is pushed. With `--dry-run` it builds and lists all of it, and leaves
 * nothing behind.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { assetsText, makeAssets } from './release/assets.ts';
import { makeBuiltTree } from './release/built-tree.ts';
import { notesOf } from './release/notes.ts';
import { holdsTree, objectionTo, tagTree } from './release/tag.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
const tag = `v${version}`;
const assets = resolve('release');
const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' }, verify: { type: 'boolean' } } });
const notes = notesOf(version, readFileSync('CHANGELOG.md', 'utf8'));
const objection = values.verify === true ? undefined : objectionTo('.', tag) ?? (notes === undefined ? `CHANGELOG.md says nothing of ${version}` : undefined);
if (objection === undefined) process.exitCode = release();
else fail(`${tag} is not made: ${objection}`);

function release(): 0 | 1 {
  if (spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' }).status !== 0) return 1;
  const folder = mkdtempSync(join(tmpdir(), 'canonlint-release-'));
  try {
    makeBuiltTree(process.cwd(), folder);
    if (values.verify === true) return verify(folder);
    if (values['dry-run'] === true) showAll(folder);
    else {
      rmSync(assets, { recursive: true, force: true });
      makeAssets(process.cwd(), assets, { version, notes: notes! });
      tagTree(process.cwd(), folder, tag);
      console.log(published());
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Tells what the tag would hold, and what would be published beside it. */
function showAll(folder: string): void {
  const shown = mkdtempSync(join(tmpdir(), 'canonlint-assets-'));
  try {
    console.log(`${contentOf(folder)}\n${tag} would hold these files`);
    makeAssets(process.cwd(), shown, { version, notes: notes! });
    console.log(`\nrelease would hold these\n${assetsText(shown)}`);
  } finally {
    rmSync(shown, { recursive: true });
  }
}

function verify(folder: string): 0 | 1 {
  if (!holdsTree(process.cwd(), folder, tag)) return fail(`${tag} holds something else than what these sources build`);
  console.log(`${tag} holds what these sources build`);
  return 0;
}

function fail(message: string): 1 {
  console.error(message);
  return (process.exitCode = 1);
}

/** The remaining steps. After this merge, `pre-commit autoupdate` finds the tag, since it searches the main branch. */
function published(): string {
  return `${tag} is made, and ${assets} holds what is published beside it. To publish it:
  git merge -s ours --no-ff -m 'Release ${tag}' ${tag}
  git push origin HEAD ${tag}
  gh release create ${tag} --notes-file release/NOTES.md release/*`;
}

function contentOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
    .join('\n');
}
