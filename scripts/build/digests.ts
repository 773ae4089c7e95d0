// Knows whether `dist` is what these sources build: `npm ci` builds, and `npm test` need not build again for 12 s of
// processor time. Digests of contents, not times of change: a checkout sets those anew.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { cachedDataVersionTag } from 'node:v8';
import type { Plugin } from 'rolldown';

/** Where `dist` keeps its digests. It is not published. */
const kept = 'dist/.digests';

/** Everything that the build reads; of installed packages the list of them, which npm keeps with the digest of each. */
const inputs = [
  'src', 'rules', 'fixtures/services', 'fixtures/formats', 'scripts/build', 'scripts/build.ts', 'scripts/modules', 'scripts/typescript.mjs',
  'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.types.json', 'node_modules/.package-lock.json',
];

/** A digest of all that decides what a build of a project makes, Node and its V8 included: they decide on the code caches. */
export function digestOfInputs(project: string): string {
  return digestOf(project, inputs, `${process.version} ${process.platform} ${process.arch} ${cachedDataVersionTag()}`);
}

/** Whether `dist` is as a build from these inputs has left it. */
export function isBuiltFrom(project: string, digest: string): boolean {
  const file = join(project, kept);
  return existsSync(file) && readFileSync(file, 'utf8') === digestsOf(project, digest);
}

/** Keeps what `dist` was built from and what it is now; `digest` is of the inputs before the build. */
export function keepDigests(project: string, digest: string): void {
  writeFileSync(join(project, kept), digestsOf(project, digest));
}

/** Stops a build that bundles a module whose changes nobody would notice. */
export function knownInputsPlugin(): Plugin {
  return {
    name: 'known-inputs',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const unknown = modules.find((id) => !id.startsWith('\0') && !isInput(relative(resolve('.'), id)));
      if (unknown !== undefined) throw new Error(`${unknown} is bundled, and is no input in scripts/build/digests.ts`);
    },
  };
}

function isInput(file: string): boolean {
  const [first = ''] = file.split(sep);
  return first === 'node_modules' || inputs.some((each) => file === each || file.startsWith(`${each}${sep}`));
}

function digestsOf(project: string, digest: string): string {
  return `${digest}\n${digestOf(project, ['dist'], '')}\n`;
}

/** A digest of files and of all files in folders: their names, contents, and whether they are programs. */
function digestOf(project: string, places: readonly string[], about: string): string {
  const hash = createHash('sha256').update(about);
  for (const file of places.flatMap((place) => filesAt(project, place))) {
    const bytes = readFileSync(join(project, file));
    const isProgram = (statSync(join(project, file)).mode & 0o100) !== 0;
    hash.update(`\0${file}\0${isProgram}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function filesAt(project: string, place: string): readonly string[] {
  const path = join(project, place);
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [place];
  const names = readdirSync(path).toSorted();
  return names.map((name) => `${place}/${name}`).filter((file) => file !== kept).flatMap((file) => filesAt(project, file));
}
