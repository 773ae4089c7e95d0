import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Makes the tree of a release tag in an empty folder: what `npm pack` packs, with nothing left to install or run, and
 * the files that hooks and actions need at the top. Code caches are left out: no other Node would make the same.
 */
export function makeBuiltTree(project: string, folder: string): void {
  unpack(project, folder);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.cache')) rmSync(join(folder, name));
  }
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
 * The package does not contain these files. Hooks and actions need them in the repository, and a tag is published by the
 * workflow that it contains.
 */
const atTop = ['.pre-commit-hooks.yaml', 'action.yml', '.github/workflows/release.yml'];

function unpack(project: string, folder: string): void {
  const packed = mkdtempSync(join(tmpdir(), 'canonlint-packed-'));
  try {
    const words = ['pack', '--ignore-scripts', '--silent', '--pack-destination', packed];
    // On Windows npm is a shell script, and tar may read a drive letter as a host.
    const archive = execFileSync('npm', words, { cwd: project, encoding: 'utf8', shell: process.platform === 'win32' }).trim();
    execFileSync('tar', ['-xzf', archive, '-C', folder, '--strip-components', '1'], { cwd: packed });
  } finally {
    rmSync(packed, { recursive: true });
  }
}

/** The manifest without what an installation from git would run or fetch. */
function releasedManifest(manifest: Manifest): Manifest {
  return Object.fromEntries(Object.entries(manifest).filter(([key]) => !onlyToBuild.includes(key)));
}

const onlyToBuild = ['scripts', 'devDependencies', 'knip'];
