import { execFileSync } from 'node:child_process';
import { delimiter } from 'node:path';
import process from 'node:process';

/** A program of Node, and its version. */
export interface Node {
  readonly path: string;
  /** As in `v20.19.0`. */
  readonly version: string;
}

/** The Node of the tests, and those whose paths `CANONLINT_NODES` has, one behind the other as in `PATH`. */
export const nodes: readonly Node[] = [process.execPath, ...(process.env['CANONLINT_NODES'] ?? '').split(delimiter)]
  .filter((path) => path !== '')
  .map((path) => ({ path, version: execFileSync(path, ['--version'], { encoding: 'utf8' }).trim() }));

/** Whether all release lines that canonlint supports must be there. */
export const mustHaveNodes = (process.env['CANONLINT_REQUIRE_NODES'] ?? '') !== '';
