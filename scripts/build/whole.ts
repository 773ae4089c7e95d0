import { spawnSync } from 'node:child_process';
import { chmod, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'rolldown';
import type { BuildOptions, OutputOptions } from 'rolldown';
import { knownInputsPlugin } from './digests.ts';
import { keepCompiled } from './keep-compiled.ts';
import { noticesPlugin } from './notices-plugin.ts';
import { rollUpTypes } from './roll-up-types.ts';
import { embeddedPlugin } from '../modules/embedded-plugin.mjs';
import { yamlPlugin } from '../modules/yaml-plugin.mjs';

/** Builds `dist`: bundled JavaScript, types, and the licences of bundled packages; `builtFrom` is a digest of all that decides what is built. */
export async function buildWhole(builtFrom: string): Promise<void> {
  const bundle = bundlerOf(builtFrom);
  await bundle({ index: 'src/index.ts', rules: 'rules/index.ts', action: 'src/hosts/action/main.ts', 'plugin-hooks': 'src/hosts/code/hooks.ts', testing: 'src/hosts/testing/index.ts' }, {
    dir: 'dist', format: 'esm', cleanDir: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js',
  });
  // The program is CommonJS, which Node loads faster. What most runs need is in `program.cjs`; what runs with a
  // configuration need is in another file.
  const program: OutputOptions = { dir: 'dist/cli', format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' };
  await bundle({ main: 'src/hosts/cli/main.ts' }, { ...program, codeSplitting: false });
  await bundle({ worker: 'src/hosts/cli/worker.ts' }, { ...program, codeSplitting: false });
  await bundle({ entry: 'src/hosts/cli/program.ts' }, {
    ...program,
    minifyInternalExports: false,
    codeSplitting: { groups: [
      // what several readers share is here as well: each file more takes half a millisecond
      { name: 'program', test: /[\\/]hosts[\\/]cli[\\/]program\.ts$|package\.json$|[\\/]src[\\/](?:text[\\/]|formats[\\/][^\\/]*\.ts$)/, priority: 2 },
      { name: 'facts', test: /[\\/]src[\\/]facts[\\/]index\.ts$/, priority: 1 },
      { name: 'rst', test: /[\\/]formats[\\/]rst[\\/]read\.ts$/, priority: 1 },
      { name: 'cache', test: /[\\/]src[\\/]cache[\\/]|[\\/]disk[\\/]node[\\/](?:cache-folder|kept-(?:files|form))\.ts$/, priority: 1 },
      { name: 'configuration', test: /[\\/]config[\\/]parse\.ts$|[\\/]engine[\\/]load-config\.ts$|node_modules[\\/]yaml[\\/]/, priority: 1 },
    ] },
  });
  await rm('dist/cli/entry.cjs'); // only re-exports the program
  await chmod('dist/cli/main.cjs', 0o755);
  await keepCompiled(resolve('dist/cli'));
  if (spawnSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { stdio: 'inherit' }).status !== 0) throw new Error('the types are wrong');
  rollUpTypes('dist/types/src/index.d.ts', 'dist/index.d.ts');
  rollUpTypes('dist/types/rules/index.d.ts', 'dist/rules.d.ts');
  rollUpTypes('dist/types/src/hosts/testing/index.d.ts', 'dist/testing.d.ts');
  await rm('dist/types', { recursive: true });
}

/** Started without a shell: on Windows `tsc` is a shell script. */
const tsc = 'node_modules/typescript/bin/tsc';

type Bundler = (input: NonNullable<BuildOptions['input']>, output: OutputOptions) => Promise<void>;

function bundlerOf(builtFrom: string): Bundler {
  return async (input, output) => void await build({
    input,
    transform: { define: { builtFrom: JSON.stringify(builtFrom) } },
    platform: 'node',
    resolve: {
      alias: {
        // The published string-width compiles an emoji expression for 15 ms at every start.
        'string-width': 'fast-string-width',
        // The same parser as ES modules, of which only the used parts are bundled.
        yaml: resolve('node_modules/yaml/browser/dist/index.js'),
      },
    },
    plugins: [yamlPlugin(), embeddedPlugin(), noticesPlugin(), knownInputsPlugin()],
    // What most runs need is imported twice: on demand, and by the file that is loaded first.
    checks: { bundlerTimings: false, ineffectiveDynamicImport: false, emptyImportMeta: false },
    // Less to parse at every start; names stay for stack traces. ASCII needs no decoding.
    output: { ...output, charset: 'ascii', minify: { compress: true, mangle: false } },
  });
}
