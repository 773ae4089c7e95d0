import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import type { Plugin } from 'rolldown';
import { noticesPlugin } from '../build/notices-plugin.ts';
import { embeddedPlugin } from '../modules/embedded-plugin.mjs';
import { yamlPlugin } from '../modules/yaml-plugin.mjs';

const source = resolve('src/hosts/playground/browser');

/** Builds the playground into a folder, as files that any server can serve from any path. */
export async function buildPlayground(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['page', 'worker']) await bundle(name, folder);
  for (const file of ['index.html', 'playground.css', 'icon.svg']) cpSync(join(source, file), join(folder, file));
}

async function bundle(name: string, dir: string): Promise<void> {
  await build({
    input: { [name]: join(source, `${name}.ts`) },
    platform: 'browser', tsconfig: false,
    transform: { inject: { process: [standInFor('process.ts'), 'default'] } },
    resolve: { alias: { ...standIns, yaml: resolve('node_modules/yaml/browser/dist/index.js') } },
    plugins: [yamlPlugin(), embeddedPlugin(), staticImports(), withoutNode(), noticesPlugin(`${name}.third-party.md`)],
    // nothing of canonlint, and nothing that it bundles, acts when it is imported
    treeshake: { moduleSideEffects: (id) => basename(id) === `${name}.ts` },
    checks: { bundlerTimings: false, emptyImportMeta: false },
    output: { dir, format: 'esm', entryFileNames: '[name].js', codeSplitting: false, minify: true, comments: false },
  });
}

const standInFor = (name: string): string => resolve(import.meta.dirname, 'stand-ins', name);

/** What takes the place of packages in a browser. */
const standIns: Readonly<Record<string, string>> = {
  'node:path': fileURLToPath(import.meta.resolve('path-browserify')),
  'node:process': standInFor('process.ts'),
  'node:crypto': standInFor('crypto.ts'),
  // the editor has no language: a parser for none is left out
  '@codemirror/language': standInFor('language.ts'),
  '@lezer/common': standInFor('lezer.ts'),
};

/** What only a run with a cache, a baseline, git or hundreds of pages loads: a project in a browser has none. */
const unreachable = /[\\/]src[\\/](?:cache[\\/]index|engine[\\/](?:baseline[\\/]baseline|changed-since|load-config|threads[\\/](?:equal-pages|held-facts)|words-of-service))\.ts$/;

/** Leaves out what a browser has not. Throws where a module of Node gets in all the same. */
function withoutNode(): Plugin {
  return {
    name: 'without-node',
    resolveId: {
      filter: { id: /^node:(?!crypto$|path$|process$)/ },
      handler: (id) => ({ id, external: true, moduleSideEffects: false }),
    },
    load: {
      filter: { id: unreachable },
      handler: () => ({ code: 'export {}', moduleType: 'js' }),
    },
    generateBundle(_options, files) {
      const left = Object.values(files).flatMap((file) => (file.type === 'chunk' ? [...file.imports, ...file.dynamicImports] : []));
      if (left.length > 0) throw new Error(`a browser has no ${left.join(', ')}`);
    },
  };
}

/** Modules that are loaded later by the program are all in one file here: written as such, they are smaller by a tenth. */
function staticImports(): Plugin {
  return {
    name: 'static-imports',
    transform: {
      filter: { id: /\.ts$/, code: /\bimport\(/ },
      handler(code) {
        const heads: string[] = [];
        const body = code.replace(/\bimport\(('[^']+')\)/g, (_, from: string) => {
          heads.push(`import * as later${heads.length} from ${from};`);
          return `Promise.resolve(later${heads.length - 1})`;
        });
        return { code: heads.join('') + body, map: null };
      },
    },
  };
}
