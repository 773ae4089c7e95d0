/**
 * Tags a release: npm run release. The tag `vX.Y.Z`, by the version in package.json, holds the built
 * tree; nothing is pushed. With --dry-run it builds the tree, lists it, and tags nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { makeBuiltTree } from './release/built-tree.ts';
import { objectionTo, tagTree } from './release/tag.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
const tag = `v${version}`;
process.exitCode = release(process.argv.includes('--dry-run'));

function release(dryRun: boolean): 0 | 1 {
  const objection = objectionTo('.', tag);
  if (objection !== undefined) {
    console.error(`${tag} is not made: ${objection}`);
    return 1;
  }
  if (spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' }).status !== 0) return 1;
  const folder = mkdtempSync(join(tmpdir(), 'canonlint-release-'));
  try {
    makeBuiltTree(process.cwd(), folder);
    if (dryRun) console.log(contentOf(folder));
    else tagTree(process.cwd(), folder, tag);
    console.log(dryRun ? `${tag} would hold these files` : published());
  } finally {
    rmSync(folder, { recursive: true });
  }
  return 0;
}

/** What is left to do. Merged so, the tag is found by pre-commit autoupdate, which looks at what the main branch holds. */
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
