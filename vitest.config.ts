import { readFileSync } from 'node:fs';
import { devNull } from 'node:os';
import process from 'node:process';
import { globSync } from 'tinyglobby';
import { configDefaults, defineConfig } from 'vitest/config';
import { embeddedPlugin } from './scripts/modules/embedded-plugin.mjs';
import { yamlPlugin } from './scripts/modules/yaml-plugin.mjs';

const slow = 'test/**/*.slow.test.ts';
/** The tests that draw their inputs: few of them in `npm test`, all in `npm run test:slow`. */
const drawing = globSync('test/**/*.test.ts').filter((file) => readFileSync(file, 'utf8').includes("/inputs.ts'"));

/** Slow tests that replace modules, count the steps of code as it is loaded, or set the home of the user: each needs a process of its own. */
const apart = [
  'test/growth/*.slow.test.ts', 'test/formats/laws/growth.slow.test.ts', 'test/hosts/cli/full-disk.slow.test.ts', 'test/disk/like-git.slow.test.ts',
];
/** One copy of every module for all files of a thread: loading them again for each file takes 40 s of 150. */
const shared = { pool: 'threads', isolate: false } as const;

/** What needs the permissions, links, pipes and shell of a POSIX system. */
const posix = [
  'test/integration/**', 'test/disk/{git.slow,write-page}.test.ts', 'test/hosts/cli/{in-the-way.slow,output-file}.test.ts',
];
const exclude = [...configDefaults.exclude, ...(process.platform === 'win32' ? posix : [])];

export default defineConfig({
  plugins: [yamlPlugin(), { ...embeddedPlugin(), enforce: 'pre' }],
  test: {
    // an hour, against what hangs: with the lowest priority on a busy machine, seconds become many minutes
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    // vitest leaves a processor to whoever watches; nobody does
    maxWorkers: '100%',
    setupFiles: ['test/seed.ts'],
    // no folder: the program as built keeps nothing for whoever runs the tests
    env: { XDG_CACHE_HOME: devNull },
    projects: [
      { extends: true, test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: [...exclude, slow], ...shared } },
      { extends: true, test: { name: 'slow', include: [slow, ...drawing], exclude: [...exclude, ...apart], env: { CANONLINT_INPUTS: 'many' }, ...shared } },
      { extends: true, test: { name: 'slow-apart', include: apart, exclude } },
    ],
  },
});
