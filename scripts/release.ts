/**
 * Tags a release: npm run release. The tag `vX.Y.Z`, from the version in package.json, contains the built tree; nothing
 * is pushed. With `--dry-run` it builds and lists the tree, and creates no tag.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { makeBuiltTree } from './release/built-tree.ts';
import { holdsTree, objectionTo, tagTree } from './release/tag.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
const tag = `v${version}`;
const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' }, verify: { type: 'boolean' } } });
const objection = values.verify === true ? undefined : objectionTo('.', tag);
if (objection === undefined) process.exitCode = release();
else fail(`${tag} is not made: ${objection}`);

function release(): 0 | 1 {
  if (spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' }).status !== 0) return 1;
  const folder = mkdtempSync(join(tmpdir(), 'canonlint-release-'));
  try {
    makeBuiltTree(process.cwd(), folder);
    if (values.verify === true) return verify(folder);
    if (values['dry-run'] === true) console.log(`${contentOf(folder)}\n${tag} would hold these files`);
    else {
      tagTree(process.cwd(), folder, tag);
      console.log(published());
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
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
  return `${tag} is made. To publish it:
  git merge -s ours --no-ff -m 'Release ${tag}' ${tag}
  git push origin HEAD ${tag}`;
}

function contentOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
    .join('\n');
}
