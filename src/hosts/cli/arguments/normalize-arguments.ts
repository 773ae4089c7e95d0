import { isCommand, isFlag } from './options.ts';

/**
 * A command line that says in so many words what it means, for a parser that would take the word behind an option for
 * its value: `--fix` alone stands for `--fix=safe`, `--quiet` for `--quiet=true`, be the page behind it called
 * `true`. The words behind `--facts` are paths, be they called like a command. Words after `--` are paths anyway.
 */
export function unmistakable(argv: readonly string[]): string[] {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const facts = argv.includes('--facts') ? argv.indexOf('--facts') : end;
  return argv.map((word, at) => {
    if (at >= end) return word;
    if (word === '--fix') return '--fix=safe';
    if (word.startsWith('--') && isFlag(word.slice(2))) return `${word}=true`;
    return at > facts && isCommand(word) ? `./${word}` : word;
  });
}
