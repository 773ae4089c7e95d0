import process from 'node:process';
import * as fc from 'fast-check';

/**
 * The same inputs in every run, so that a change is never refused for what it did not touch. `CANONLINT_SEED=7` draws
 * others, and `CANONLINT_SEED=any` new ones each time.
 */
const seed = process.env['CANONLINT_SEED'] ?? '20261129';
if (seed !== 'any') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
