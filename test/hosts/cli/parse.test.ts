import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandFrom } from '../../../src/hosts/cli/arguments/command-from.ts';
import { commands, optionsOf } from '../../../src/hosts/cli/arguments/commands.ts';
import type { CommandName } from '../../../src/hosts/cli/arguments/commands.ts';
import { yargsOf } from '../../../src/hosts/cli/arguments/help.ts';
import { isFlag, optionNamed, options } from '../../../src/hosts/cli/arguments/options.ts';
import { parse } from '../../../src/hosts/cli/arguments/parse.ts';
import { unambiguous } from '../../../src/hosts/cli/arguments/words.ts';
import { UserError } from '../../../src/text/user-error.ts';
import { inputs } from '../../inputs.ts';

/** The command for some words, or why they are refused. */
function outcomeOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) return [error.message];
    const [, option] = /^Not enough arguments following: (.*)$/s.exec((error as Error).message) ?? []; // yargs throws errors only
    if (option !== undefined) return [`option ${option} needs a value`];
    throw error;
  }
}

/** The command that yargs makes of words behind the name of a command. */
function byYargs(name: CommandName, argv: readonly string[]): unknown {
  const { _: words, $0: _, ...given } = yargsOf(name).parseSync([...unambiguous(argv)]);
  return commandFrom(name, { ...given, words });
}

const value = fc.constantFrom('json', 'all', 'safe', 'true', 'false', '3', '1e3', '', '-1', 'a=off', "'a'", '"', 'x.y', 'größe');

/** Words for a command: its options with and without values, and what looks like them. */
function wordsFor(name: CommandName): fc.Arbitrary<readonly string[]> {
  const own = optionsOf(name);
  const written = own.flatMap((option) => [`--${option}`, ...(optionNamed(option)?.short === undefined ? [] : [`-${optionNamed(option)!.short}`])]);
  const valued = own.filter((option) => !isFlag(option) && option !== 'fix').map((option) => `--${option}`);
  const word = fc.oneof(
    fc.constantFrom('page.rst', 'true', '007', '0x10', '--', '-f=json', '-o=', 'a b', '__proto__', '_', '$0'),
    fc.constantFrom(...written),
    fc.tuple(fc.constantFrom(...written), value).map(([option, given]) => `${option}=${given}`),
    value,
  );
  const pair = valued.length === 0 ? word.map((each) => [each]) : fc.tuple(fc.constantFrom(...valued), value);
  return fc.array(fc.oneof(word.map((each) => [each]), pair), { maxLength: 6 }).map((parts) => parts.flat());
}

describe("yargs' own parser", () => {
  it.each(Object.keys(commands) as readonly CommandName[])('reads the words of %s as all of yargs does', (name) => {
    const runs = inputs(name === 'lint' ? 250 : 60);
    let accepted = 0;
    fc.assert(fc.property(wordsFor(name), (argv) => {
      const small = outcomeOf(() => {
        const parsed = parse(name === 'lint' ? argv : [name, ...argv]);
        return commandFrom(parsed.name, parsed.given);
      });
      expect(small).toEqual(outcomeOf(() => byYargs(name, argv)));
      if (!Array.isArray(small)) accepted += 1;
    }), { numRuns: runs });
    expect(accepted).toBeGreaterThan(0);
  });

  it('knows every short name there is', () => {
    const short = Object.values(options).flatMap((option) => ('short' in option ? [option.short] : []));
    expect(short).toEqual([...new Set(short)]);
    expect(parse(['-f', 'json', '-o', 'out']).given).toMatchObject({ format: 'json', 'output-file': 'out' });
  });
});
