/** Names in a folder. */
export type Names = ReadonlySet<string>;

/**
 * Why a folder holds no pages of a project, by its name and what lies beside it; undefined if it may. Only where git does not tell
 * what is ignored. A name that a folder of documentation could have, such as `build`, counts only beside the file of the program
 * that writes there.
 */
export function reasonByName(name: string, beside: () => Names): string | undefined {
  if (name.startsWith('.')) return 'hidden';
  const reason = always.get(name);
  if (reason !== undefined) return reason;
  const writers = outputs.get(name);
  if (writers === undefined) return undefined;
  const names = beside();
  const writer = writers.find((file) => names.has(file));
  return writer === undefined ? undefined : `what a build writes, by ${writer} beside it`;
}

/** The same by what lies in the folder. */
export function reasonByContent(inside: Names): string | undefined {
  const marker = markers.find(([file]) => inside.has(file));
  return marker === undefined ? undefined : `${marker[1]}, by ${marker[0]} in it`;
}

/** Names that no documentation has. */
const always: ReadonlyMap<string, string> = new Map([
  ['node_modules', 'packages'],
  ['bower_components', 'packages'],
  ['site-packages', 'packages'],
  ['dist-packages', 'packages'],
  ['__pycache__', 'a cache'],
  ['_build', 'what a build writes'],
  ['_site', 'what a build writes'],
  ['__MACOSX', 'what macOS adds to an archive'],
]);

const docusaurus = ['docusaurus.config.js', 'docusaurus.config.ts', 'docusaurus.config.mjs', 'docusaurus.config.cjs'];

/** Folders that programs write to by default, each with the files of such programs. */
const outputs: ReadonlyMap<string, readonly string[]> = new Map([
  ['build', ['setup.py', 'pyproject.toml', 'build.gradle', 'build.gradle.kts', 'CMakeLists.txt', ...docusaurus]],
  ['dist', ['package.json', 'setup.py', 'pyproject.toml']],
  ['target', ['Cargo.toml', 'pom.xml', 'build.sbt']],
  ['site', ['mkdocs.yml', 'mkdocs.yaml']],
  ['book', ['book.toml']],
  ['public', ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json']],
]);

/** Files that tell what a folder is, whatever its name. */
const markers: readonly (readonly [file: string, reason: string])[] = [
  ['pyvenv.cfg', 'a virtual environment'],
  ['conda-meta', 'a virtual environment'],
  ['CACHEDIR.TAG', 'a cache'],
  ['.buildinfo', 'what Sphinx has built'],
];
