import yargsParser from 'yargs-parser';
import { UserError } from '../../../text/user-error.ts';
import { isCommand } from './commands.ts';
import type { CommandName } from './commands.ts';
import { isFlag, options } from './options.ts';
import type { OptionName } from './options.ts';
import type { RawArguments } from './values.ts';
import { unambiguous } from './words.ts';

/** Turns off every interpretation of words by yargs. */
export const parserConfiguration = {
  'boolean-negation': false,
  'camel-case-expansion': false,
  'dot-notation': false,
  'parse-numbers': false,
  'parse-positional-numbers': false,
  'populate--': true,
  'short-option-groups': false,
  'strip-aliased': true,
};

/** A command as it is written. */
export interface ParsedWords {
  readonly name: CommandName;
  readonly given: RawArguments;
}

/**
 * Parses a command line with yargs' own parser only: the rest of yargs, which writes the help, takes as long to load as
 * checking a page. Throws a `UserError` for an unknown option, and for one without a value.
 */
export function parse(argv: readonly string[]): ParsedWords {
  const { argv: { _: words, ...given }, error } = yargsParser.detailed([...unambiguous(argv)], { ...kinds, configuration: parserConfiguration });
  if (error !== null) {
    throw new UserError(error.message.replace(/^Not enough arguments following: (.*)$/s, 'option $1 needs a value'), 'canonlint --help lists the options');
  }
  const [first = '', ...rest] = words.map(String);
  return isCommand(first) ? { name: first, given: { ...given, words: rest } } : { name: 'lint', given: { ...given, words } };
}

const names = Object.keys(options) as readonly OptionName[];
const valued = names.filter((name) => !isFlag(name));
const kinds = { boolean: names.filter(isFlag), string: valued, narg: Object.fromEntries(valued.map((name) => [name, 1])) };
