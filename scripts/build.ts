/** Builds what is published into `dist`: bundled JavaScript, types beside it, and the licences of what is bundled. */
import { spawnSync } from 'node:child_process';
import { chmod, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'rolldown';
import type { BuildOptions, OutputOptions } from 'rolldown';
import { keepCompiled } from './build/keep-compiled.ts';
import { noticesPlugin } from './build/notices-plugin.ts';
import { embeddedPlugin } from './modules/embedded-plugin.mjs';
import { yamlPlugin } from './modules/yaml-plugin.mjs';

/** As no shell is needed to start it: on Windows, `tsc` is a script of one. */
const tsc = 'node_modules/typescript/bin/tsc';

await bundle({ index: 'src/index.ts', rules: 'rules/index.ts', action: 'src/hosts/action/main.ts' }, {
  dir: 'dist', format: 'esm', cleanDir: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js',
});
// The program is CommonJS, which Node loads in less time. What most runs need is one file of it, `program.cjs`, and what
// those need that have a configuration is another.
const program: OutputOptions = { dir: 'dist/cli', format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' };
await bundle({ main: 'src/hosts/cli/main.ts' }, { ...program, codeSplitting: false });
await bundle({ worker: 'src/hosts/cli/worker.ts' }, { ...program, codeSplitting: false });
await bundle({ entry: 'src/hosts/cli/program.ts' }, {
  ...program,
  minifyInternalExports: false,
  codeSplitting: { groups: [
    { name: 'program', test: /[\\/]hosts[\\/]cli[\\/]program\.ts$|package\.json$/, priority: 2 },
    { name: 'configuration', test: /[\\/]config[\\/]parse\.ts$|[\\/]engine[\\/]load-config\.ts$|node_modules[\\/]yaml[\\/]/, priority: 1 },
  ] },
  // Each file is the function that Node would make of it at every start, in another copy of the source.
  postBanner: '(function (exports, require, module, __filename, __dirname) {',
  postFooter: '})',
});
await rm('dist/cli/entry.cjs'); // only hands on what the program exports
await chmod('dist/cli/main.cjs', 0o755);
await keepCompiled(resolve('dist/cli'));
process.exitCode = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { stdio: 'inherit' }).status ?? 1;

async function bundle(input: NonNullable<BuildOptions['input']>, output: OutputOptions): Promise<void> {
  await build({
    input,
    platform: 'node',
    resolve: {
      alias: {
        // The published string-width compiles an emoji expression of 15 ms on every start.
        'string-width': 'fast-string-width',
        // The same parser as modules, of which the bundle keeps what is used.
        yaml: resolve('node_modules/yaml/browser/dist/index.js'),
      },
    },
    plugins: [yamlPlugin(), embeddedPlugin(), noticesPlugin()],
    // What most runs need is imported twice: where it is asked for, and into the file that is read first.
    checks: { ineffectiveDynamicImport: false, emptyImportMeta: false },
    // Less to parse on every start; names stay, for the sake of stack traces. ASCII is read without decoding it.
    output: { ...output, charset: 'ascii', minify: { compress: true, mangle: false } },
  });
}
