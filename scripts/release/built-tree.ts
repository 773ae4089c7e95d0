import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Makes, in an empty folder, the tree that a release tag holds: what `npm pack` packs of a built
 * project, with nothing left to install or to run, and what hooks and actions look for at its top.
 */
export function makeBuiltTree(project: string, folder: string): void {
  unpack(project, folder);
  const manifest = join(folder, 'package.json');
  const published = releasedManifest(JSON.parse(readFileSync(manifest, 'utf8')) as Manifest);
  writeFileSync(manifest, `${JSON.stringify(published, undefined, 2)}\n`);
  for (const name of atTop.filter((each) => existsSync(join(project, each)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    copyFileSync(join(project, name), join(folder, name));
  }
}

type Manifest = Readonly<Record<string, unknown>>;

/**
 * A package does not hold them. A repository that is used as a hook or an action does, and the workflow that publishes
 * a tag is the one that the tag holds.
 */
const atTop = ['.pre-commit-hooks.yaml', 'action.yml', '.github/workflows/release.yml'];

function unpack(project: string, folder: string): void {
  const packed = mkdtempSync(join(tmpdir(), 'canonlint-packed-'));
  try {
    const words = ['pack', '--ignore-scripts', '--silent', '--pack-destination', packed];
    // On Windows, npm is a script of the shell, and tar may take the letter of a drive for a host.
    const archive = execFileSync('npm', words, { cwd: project, encoding: 'utf8', shell: process.platform === 'win32' }).trim();
    execFileSync('tar', ['-xzf', archive, '-C', folder, '--strip-components', '1'], { cwd: packed });
  } finally {
    rmSync(packed, { recursive: true });
  }
}

/** Without what an installation from git would run or fetch. */
function releasedManifest(manifest: Manifest): Manifest {
  return Object.fromEntries(Object.entries(manifest).filter(([key]) => !onlyToBuild.includes(key)));
}

const onlyToBuild = ['scripts', 'devDependencies', 'knip'];
