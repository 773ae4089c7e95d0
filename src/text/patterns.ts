import ignore from 'ignore';
import { quoted } from './prose.ts';
import { UserError } from './user-error.ts';

/** Whether patterns match a path, given relative to their folder with forward slashes. */
export type Matches = (path: string) => boolean;

/** What the lines of an ignore file say of a path: undefined where none of them speaks of it. */
export type Verdict = 'ignored' | 'kept' | undefined;

/**
 * Patterns as in `.gitignore`: a folder's name means all under it, and case counts. A pattern that
 * begins with `!` takes back what it matches, from folders too; the last one that matches decides. A
 * leading `./` is allowed, and `.` means everything. Throws a `UserError` for a path so deep that patterns of so
 * many `**` would be looked for in it for ever.
 */
export function matching(patterns: readonly string[]): Matches {
  const rules = patterns.map((pattern) => {
    const not = pattern.startsWith('!');
    return { not, one: ignore(caseCounts).add({ pattern: withoutDot(not ? pattern.slice(1) : pattern) }) };
  });
  const refuseTooDeep = depthLimit(patterns);
  return (path) => {
    if (!ignore.isPathValid(path)) return false;
    refuseTooDeep(path);
    return rules.findLast(({ one }) => one.ignores(path))?.not === false;
  };
}

/** The verdict of an ignore file's text on paths below its folder; a folder's path ends in a slash. Throws likewise. */
export function verdicts(text: string): (path: string) => Verdict {
  const rules = ignore(caseCounts).add(text);
  const refuseTooDeep = depthLimit(text.split('\n'));
  return (path) => {
    if (!ignore.isPathValid(path)) return undefined;
    refuseTooDeep(path);
    const { ignored, unignored } = rules.test(path);
    if (ignored) return 'ignored';
    return unignored ? 'kept' : undefined;
  };
}

const caseCounts = { ignorecase: false };

function withoutDot(pattern: string): string {
  if (pattern === '.' || pattern === './') return '**';
  return pattern.startsWith('./') ? pattern.slice(1) : pattern;
}

/** Each `**` may stand for any run of a path's folders, and the parents of a path are looked at like itself. */
function depthLimit(patterns: readonly string[]): (path: string) => void {
  const deepest = patterns.reduce((most, pattern) => Math.max(most, globstarsIn(pattern)), 0);
  return (path) => {
    if (deepest < 2 || path.split('/').length ** (deepest + 1) <= mostTries) return;
    const pattern = patterns.find((each) => globstarsIn(each) === deepest)!;
    throw new UserError(`the pattern ${quoted(pattern)} has too many ** for a path as deep as ${quoted(path)}`);
  };
}

/** A path of 25 parts may be held against four `**`, one of 215 against two. */
const mostTries = 1e7;

function globstarsIn(pattern: string): number {
  return pattern.split('/').filter((part) => part.startsWith('**')).length;
}
