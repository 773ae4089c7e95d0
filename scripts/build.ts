/** Builds what is published into `dist`: bundled JavaScript, types beside it, and the licences of what is bundled. */
import { spawnSync } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'rolldown';
import { embeddedPlugin } from './embedded-plugin.mjs';
import { noticesPlugin } from './notices-plugin.ts';
import { yamlPlugin } from './yaml-plugin.mjs';

await build({
  input: {
    index: 'src/index.ts',
    rules: 'rules/index.ts',
    'cli/main': 'src/cli/main.ts',
    'cli/worker': 'src/cli/worker.ts',
    action: 'src/action/main.ts',
  },
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
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    // Less to parse on every start; names stay, for the sake of stack traces.
    minify: { compress: true, mangle: false },
  },
});
await chmod('dist/cli/main.js', 0o755);
process.exitCode = spawnSync('tsc', ['-p', 'tsconfig.types.json'], { stdio: 'inherit' }).status ?? 1;
