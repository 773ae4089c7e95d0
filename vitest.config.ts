import { configDefaults, defineConfig } from 'vitest/config';
import { embeddedPlugin } from './scripts/modules/embedded-plugin.mjs';
import { yamlPlugin } from './scripts/modules/yaml-plugin.mjs';

/** What needs the permissions, links, pipes and shell of a POSIX system. */
const posix = ['test/integration/**', 'test/disk/{git,write-page}.test.ts', 'test/hosts/cli/{in-the-way,output-file}.test.ts'];

export default defineConfig({
  plugins: [yamlPlugin(), { ...embeddedPlugin(), enforce: 'pre' }],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(process.platform === 'win32' ? posix : [])],
    // against what hangs; a busy machine may take a while
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // vitest leaves a processor to whoever watches; nobody does
    maxWorkers: '100%',
  },
});
