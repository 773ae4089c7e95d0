import { nearest } from '../../../text/nearest.ts';
import { UserError } from '../../../text/user-error.ts';
import { isFlag, longName, options, takesValue } from './options.ts';

/**
 * Throws for the first unknown option, and for a flag with a value other than true or false. The value of an option may
 * look like an option, and words after `--` are paths.
 */
export function refuseUnknownOptions(argv: readonly string[]): void {
  for (let at = 0; at < argv.length && argv[at] !== '--'; at++) {
    const word = argv[at]!;
    if (!word.startsWith('-')) continue;
    if (word === '-') throw new UserError('"-" is no page', '--stdin reads a page from the standard input');
    const [, dashes, name, value] = /^(--?)([^-=][^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    if (dashes === undefined || name === undefined || !known.includes(longName(name))) throw unknown(word, dashes, name);
    if (value === undefined) at += takesValue(longName(name)) ? 1 : 0;
    else if (isFlag(name) && value !== 'true' && value !== 'false') {
      throw new UserError(`--${name}=${value} means nothing`, `write --${name}`);
    }
  }
}

const known: readonly string[] = [...Object.keys(options), 'help', 'version', 'h'];

function unknown(word: string, dashes = '', name = word): UserError {
  const meant = name.length > 1 ? nearest(name, known) : undefined;
  const hint = meant === undefined ? 'canonlint --help lists the options' : `did you mean --${meant}?`;
  return new UserError(`unknown option ${dashes}${name}`, hint);
}
