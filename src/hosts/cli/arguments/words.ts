import { nearest } from '../../../text/nearest.ts';
import { UserError } from '../../../text/user-error.ts';
import { isCommand } from './commands.ts';
import { isFlag, longName, optionNamed, options } from './options.ts';

/**
 * Checks the options of a command line, and rewrites them so that they are unambiguous, for a parser that would take the word
 * after an option as its value: `--fix` becomes `--fix=safe`, and `--quiet` becomes `--quiet=true`, even before a page named
 * `true`. Words after `--facts` are paths, even if they are named like commands; words after `--` are paths anyway. Throws a
 * `UserError` for an unknown option, and for a flag with a value.
 */
export function unambiguous(argv: readonly string[]): readonly string[] {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const facts = argv.includes('--facts') ? argv.indexOf('--facts') : end;
  const words: string[] = [];
  for (let at = 0; at < end; at++) {
    const word = argv[at]!;
    if (!word.startsWith('-')) words.push(at > facts && isCommand(word) ? `./${word}` : word);
    else {
      const { name, value } = optionIn(word);
      words.push(value === undefined ? aloneWord(name) : `--${name}=${value}`);
      // the value of an option may look like an option
      if (value === undefined && takesNextWord(name) && at + 1 < end) words.push(argv[++at]!);
    }
  }
  return [...words, ...argv.slice(end)];
}

/** A word that is an option: its long name, and its value after `=`. */
interface OptionWord {
  readonly name: string;
  readonly value: string | undefined;
}

function optionIn(word: string): OptionWord {
  if (word === '-') throw new UserError('"-" is no page', '--stdin reads a page from the standard input');
  const [, dashes, name, value] = /^(--?)([^-=][^=]*)(?:=(.*))?$/s.exec(word) ?? [];
  const long = name === undefined ? undefined : longName(name);
  if (long === undefined || optionNamed(long) === undefined || isHalf(dashes!, name!)) throw unknown(word, dashes, name);
  if (value !== undefined && isFlag(long) && value !== 'true' && value !== 'false') {
    throw new UserError(`${dashes}${name}=${value} means nothing`, `write ${dashes}${name}`);
  }
  return { name: long, value };
}

/** Whether a name has too few dashes, or too many. */
function isHalf(dashes: string, name: string): boolean {
  return (dashes === '-') !== (name.length === 1);
}

function aloneWord(name: string): string {
  const alone = optionNamed(name)?.alone ?? (isFlag(name) ? 'true' : undefined);
  return alone === undefined ? `--${name}` : `--${name}=${alone}`;
}

function takesNextWord(name: string): boolean {
  return !isFlag(name) && optionNamed(name)?.alone === undefined;
}

function unknown(word: string, dashes = '', name = word): UserError {
  const meant = name.length > 1 ? nearest(name, Object.keys(options)) : undefined;
  const hint = meant === undefined ? 'canonlint --help lists the options' : `did you mean --${meant}?`;
  return new UserError(`unknown option ${dashes}${name}`, hint);
}
