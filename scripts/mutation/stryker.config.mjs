import { fileURLToPath } from 'node:url';

/** Mutation tests of what decides about a page: npm run mutation -- --mutate 'src/facts/**' */
export default {
  mutate: ['src/facts/**/*.ts', 'src/lint/**/*.ts', 'src/fix/**/*.ts', 'rules/*.ts'],
  plugins: [fileURLToPath(new URL('plugins.mjs', import.meta.url))],
  ignorers: ['prose'],
  testRunner: 'in-process',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A mutant that loops is stopped by its count of hits; no busy machine may take another for one that loops.
  timeoutMS: 20_000,
  timeoutFactor: 3,
  // What Stryker would read is the API of an older TypeScript.
  tsconfigFile: 'none.json',
  disableTypeChecks: false,
  ignorePatterns: ['dist'],
  // What was tried is tried again where the mutated file or the test changed, not where what they import did: --force.
  incremental: true,
  incrementalFile: '.stryker/incremental.json',
  tempDirName: '.stryker/tmp',
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, skipFull: true },
  htmlReporter: { fileName: '.stryker/report.html' },
  jsonReporter: { fileName: '.stryker/report.json' },
  thresholds: { high: 90, low: 80, break: 80 },
};
