import { defineConfig } from 'vitest/config';
import { embeddedPlugin } from './scripts/embedded-plugin.mjs';
import { yamlPlugin } from './scripts/yaml-plugin.mjs';

export default defineConfig({
  plugins: [yamlPlugin(), { ...embeddedPlugin(), enforce: 'pre' }],
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // vitest leaves a processor to whoever watches; nobody does
    maxWorkers: '100%',
  },
});
