import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandFrom } from '../../../src/hosts/cli/arguments/raw-arguments.ts';
import { lintArguments } from '../../../src/hosts/cli/arguments/lint-words.ts';
import { isFlag, options, optionsOf } from '../../../src/hosts/cli/arguments/options.ts';
import { parsed } from '../../../src/hosts/cli/arguments/parser.ts';
import { refuseUnknownOptions } from '../../../src/hosts/cli/arguments/unknown-options.ts';
import { UserError } from '../../../src/text/user-error.ts';
import { inputs } from '../../inputs.ts';

/** The command for some words, or why they are refused. */
function outcomeOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) return [error.message, error.hint];
    throw error;
  }
}

const names = optionsOf.lint.map((name) => `--${name}`);
const valued = optionsOf.lint.filter((name) => !isFlag(name) && name !== 'fix');
const value = fc.constantFrom('json', 'all', 'safe', 'true', 'false', '3', '1e3', '', '-1', 'a=off', "'a'", '"', 'x.y', 'größe');
const word = fc.oneof(
  fc.constantFrom('page.rst', 'true', '007', '0x10', '--', '-f', '-o', '-f=json', '-o=', '--fix', 'a b', '__proto__', '_'),
  fc.constantFrom(...names),
  fc.tuple(fc.constantFrom(...names), value).map(([name, given]) => `${name}=${given}`),
  value,
);
const pair = fc.tuple(fc.constantFrom(...valued.map((name) => `--${name}`), '-f', '-o'), value);

describe('words that name no command', () => {
  it('mean the same for the small parser as for yargs', () => {
    const runs = inputs(250);
    let accepted = 0;
    const lines = fc.array(fc.oneof(word.map((each) => [each]), pair), { maxLength: 6 }).map((parts) => parts.flat());
    fc.assert(fc.property(lines, (argv) => {
      const small = outcomeOf(() => (refuseUnknownOptions(argv), commandFrom('lint', lintArguments(argv))));
      expect(small).toEqual(outcomeOf(() => (refuseUnknownOptions(argv), parsed(argv, 80))));
      if (!Array.isArray(small)) accepted += 1;
    }), { numRuns: runs });
    expect(accepted).toBeGreaterThan(runs / 10);
  });

  it('are given by every short name there is', () => {
    const short = Object.values(options).flatMap((option) => ('alias' in option ? [option.alias] : []));
    expect(short).toEqual(['f', 'o']);
    expect(lintArguments(['-f', 'json', '-o', 'out'])).toMatchObject({ format: 'json', 'output-file': 'out' });
  });
});
