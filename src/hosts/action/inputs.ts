import { UserError } from '../../text/user-error.ts';
import type { Environment } from '../output/colour.ts';

/** The inputs of a step. */
export interface Inputs {
  readonly files: readonly string[];
  readonly config: string | undefined;
  /** Whether the code of plugins may run. */
  readonly allowPlugins: boolean;
  readonly canon: string | undefined;
  readonly baseline: string | undefined;
  /** Whether only problems that a pull request adds are reported; `pages` for all those of the pages that it changes, too. */
  readonly changedOnly: 'true' | 'false' | 'pages';
  readonly failOn: 'error' | 'warning' | 'never';
  /** The number of errors, and of warnings, shown next to the code. */
  readonly maxAnnotations: number;
  readonly summary: boolean;
  /** The file for code scanning. */
  readonly sarifFile: string | undefined;
}

/**
 * Reads the inputs from the environment: `INPUT_` and the name in capitals. Throws a `UserError` for an invalid value.
 */
export function inputsIn(env: Environment): Inputs {
  const word = (name: string): string | undefined => {
    const given = (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
    return given === '' ? undefined : given;
  };
  return {
    files: (word('files') ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== ''),
    config: word('config'),
    allowPlugins: truth('allow-plugins', word('allow-plugins') ?? 'false'),
    canon: word('canon'),
    baseline: word('baseline'),
    changedOnly: oneOf('changed-only', ['true', 'false', 'pages'], word('changed-only') ?? 'false'),
    failOn: oneOf('fail-on', ['error', 'warning', 'never'], word('fail-on') ?? 'error'),
    maxAnnotations: countIn('max-annotations', word('max-annotations') ?? '10'),
    summary: truth('summary', word('summary') ?? 'true'),
    sarifFile: word('sarif-file'),
  };
}

function truth(name: string, given: string): boolean {
  return oneOf(name, ['true', 'false'], given) === 'true';
}

function oneOf<Word extends string>(name: string, words: readonly Word[], given: string): Word {
  const found = words.find((word) => word === given.toLowerCase());
  if (found !== undefined) return found;
  throw new UserError(`the input ${name} is "${given}"`, `it is one of ${words.join(', ')}`);
}

/** GitHub shows at most ten annotations of each severity for a step. */
function countIn(name: string, given: string): number {
  if (/^\d{1,9}$/.test(given)) return Math.min(Number(given), 10);
  throw new UserError(`the input ${name} is "${given}"`, 'it is a number');
}
