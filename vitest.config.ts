import { defineConfig } from 'vitest/config';
import { embeddedPlugin } from './scripts/modules/embedded-plugin.mjs';
import { yamlPlugin } from './scripts/modules/yaml-plugin.mjs';

export default defineConfig({
  plugins: [yamlPlugin(), { ...embeddedPlugin(), enforce: 'pre' }],
  test: {
    include: ['test/**/*.test.ts'],
    // against what hangs; a busy machine may take a while
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // vitest leaves a processor to whoever watches; nobody does
    maxWorkers: '100%',
  },
});
