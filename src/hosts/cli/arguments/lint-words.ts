import yargsParser from 'yargs-parser';
import { UserError } from '../../../text/user-error.ts';
import type { Given } from './raw-arguments.ts';
import { isFlag, options, optionsOf } from './options.ts';
import { unmistakable } from './normalize-arguments.ts';

/** How yargs reads words: each means what it says, and nothing else. */
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
 * What words give that name no command, by yargs' own parser alone: the rest of yargs, which knows commands and draws
 * `--help`, takes as long to set up as to check a page. Throws a `UserError` for an option without its value.
 */
export function givenToLint(argv: readonly string[]): Given {
  const { argv: { _: paths, ...given }, error } = yargsParser.detailed(unmistakable(argv), { ...kinds, configuration: parserConfiguration });
  if (error === null) return { ...given, paths };
  throw new UserError(error.message.replace(/^Not enough arguments following: (.*)$/s, 'option $1 needs a value'),
    'canonlint --help lists the options');
}
