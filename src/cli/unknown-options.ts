import { nearest } from '../text/nearest.ts';
import { UserError } from '../text/user-error.ts';
import { longName, options } from './options.ts';

/** Throws for the first word that looks like an option and is none; words after `--` are paths. */
export function refuseUnknownOptions(argv: readonly string[]): void {
  const end = argv.indexOf('--');
  for (const word of end < 0 ? argv : argv.slice(0, end)) {
    if (word === '-') throw new UserError('"-" is no page', '--stdin reads a page from the standard input');
    const name = optionNamed(word);
    if (name === undefined || known.includes(longName(name))) continue;
    const meant = name.length > 1 ? nearest(name, known) : undefined;
    const hint = meant === undefined ? 'canonlint --help lists the options' : `did you mean --${meant}?`;
    throw new UserError(`unknown option ${word.startsWith('--') ? '--' : '-'}${name}`, hint);
  }
}

const known: readonly string[] = [...Object.keys(options), 'help', 'version', 'h'];

/** `-1` is a value; yargs takes it as one. */
function optionNamed(word: string): string | undefined {
  return /^--?(?<name>[^-\d=][^=]*)/.exec(word)?.groups?.['name'];
}
