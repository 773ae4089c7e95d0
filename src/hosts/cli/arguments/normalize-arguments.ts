import { isCommand, isFlag } from './options.ts';

/**
 * Rewrites a command line so that it is unambiguous, for a parser that would take the word after an option as its
 * value. `--fix` becomes `--fix=safe`, and `--quiet` becomes `--quiet=true`, even before a page named `true`. Words
 * after `--facts` are paths, even if they are named like commands. Words after `--` are paths anyway.
 */
export function normalizeArguments(argv: readonly string[]): string[] {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const facts = argv.includes('--facts') ? argv.indexOf('--facts') : end;
  return argv.map((word, at) => {
    if (at >= end) return word;
    if (word === '--fix') return '--fix=safe';
    if (word.startsWith('--') && isFlag(word.slice(2))) return `${word}=true`;
    return at > facts && isCommand(word) ? `./${word}` : word;
  });
}
