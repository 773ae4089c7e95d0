import yargsParser from 'yargs-parser';
import { UserError } from '../../../text/user-error.ts';
import type { RawArguments } from './raw-arguments.ts';
import { isFlag, options, optionsOf } from './options.ts';
import { normalizeArguments } from './normalize-arguments.ts';

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

const [flags, others] = [optionsOf.lint.filter(isFlag), optionsOf.lint.filter((name) => !isFlag(name))];

const kinds = {
  boolean: flags,
  string: others,
  narg: Object.fromEntries(others.map((name) => [name, 1])),
  alias: Object.fromEntries(others.flatMap((name) => {
    const option = options[name];
    return 'alias' in option ? [[name, option.alias]] as const : [];
  })),
};

/**
 * Parses words without a command with yargs' own parser only. The rest of yargs, which handles commands and `--help`,
 * takes as long to load as checking a page. Throws a `UserError` for an option without a value.
 */
export function lintArguments(argv: readonly string[]): RawArguments {
  const { argv: { _: paths, ...given }, error } = yargsParser.detailed(normalizeArguments(argv), { ...kinds, configuration: parserConfiguration });
  if (error === null) return { ...given, paths };
  throw new UserError(error.message.replace(/^Not enough arguments following: (.*)$/s, 'option $1 needs a value'),
    'canonlint --help lists the options');
}
