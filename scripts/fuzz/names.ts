import { posix } from 'node:path';
import { below, oneOf, type Random } from './random.ts';

const folders = [
  'docs', 'a', 'docs/api', 'lamps/v1', 'lamps/v2', 'lamps/v1/zh-cn', '.', '..a', '.hidden', 'node_modules', '__proto__', 'constructor', 'build', 'a b', 'ä', 'a\u0301', '-n', '--help', '[a]', '*', '**', '!a', 'a.rst',
  '::error::a', '##[group]a', 'a\nb', 'a\u001b[31mb', 'a\u202eb', 'a\\b', 'a\'b"c', '$(touch a)', '`a`', '%2e%2e', 'con', 'a'.repeat(200), Array.from({ length: 30 }, () => 'd').join('/'),
] as const;

const stems = [
  'index', 'status_codes', 'error-codes', 'lamp', 'conf', 'README', 'a', '', ' ', '-f', '--fix', '::set-output name=a::b', '##[stop-commands]a', 'a\nb', 'a\tb', 'a\u001b]0;b\u0007', 'a\u0085b', 'a\u2028b', 'a\u202eb',
  'a:1:2', 'a b', 'a|b', 'a,b', '<b>', '&lt;', '[a](b)', '`a`', '*', '?', '[a-z]', '!a', '#a', '%0A', '表', 'e\u0301', 'é', '\ud83d\udca1', 'a\\b', '"a"', "'a'", '__proto__', 'toString', '..', 'a'.repeat(240),
] as const;

const extensions = ['.rst', '.rst', '.rst', '.md', '.md', '.mdx', '.inc', '.RST', '.rest', '.txt', '.yaml', '.json', ''] as const;

/** The name of a file, as a repository may have it: relative, with forward slashes. */
export function hostileName(random: Random): string {
  const folder = Array.from({ length: below(random, 3) }, () => `${oneOf(random, folders)}/`).join('');
  return posix.normalize(`${folder}${oneOf(random, stems)}${oneOf(random, extensions)}`);
}
