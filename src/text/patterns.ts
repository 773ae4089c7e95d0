import ignore from 'ignore';
import { quoted } from './prose.ts';
import { UserError } from './user-error.ts';

/** Whether patterns match a path. The path is relative to the patterns' folder, with forward slashes. */
export type Matches = (path: string) => boolean;

/** What an ignore file says of a path; undefined where no line matches it. */
export type Verdict = 'ignored' | 'kept' | undefined;

/**
 * Patterns as in `.gitignore`, case-sensitive: a folder's name means everything under it. A pattern with `!` takes back
 * what it matches, folders too; the last match decides. A leading `./` is allowed, and `.` means everything. Throws a
 * `UserError` for a path so deep that matching patterns with several `**` would take too long.
 */
export function matching(patterns: readonly string[]): Matches {
  const rules = patterns.map((pattern) => {
    const negated = pattern.startsWith('!');
    return { negated, matcher: ignore(caseCounts).add({ pattern: withoutDot(negated ? pattern.slice(1) : pattern) }) };
  });
  const refuseTooDeep = depthLimit(patterns);
  return (path) => {
    if (!ignore.isPathValid(path)) return false;
    refuseTooDeep(path);
    return rules.findLast(({ matcher }) => matcher.ignores(path))?.negated === false;
  };
}

/**
 * The verdict of an ignore file's text on paths below its folder; a folder's path ends in a slash. Throws as `matching`
 * does.
 */
export function verdicts(text: string, ignorecase = false): (path: string) => Verdict {
  const rules = ignore({ ignorecase }).add(text);
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

/** Each `**` may match any run of folders, and every parent of a path is tried as well. */
function depthLimit(patterns: readonly string[]): (path: string) => void {
  const globstars = patterns.reduce((most, pattern) => Math.max(most, globstarsIn(pattern)), 0);
  return (path) => {
    if (globstars < 2 || path.split('/').length ** (globstars + 1) <= maxTries) return;
    const pattern = patterns.find((each) => globstarsIn(each) === globstars)!;
    throw new UserError(`the pattern ${quoted(pattern)} has too many ** for a path as deep as ${quoted(path)}`);
  };
}

/** Four `**` allow a path of 25 parts, two `**` one of 215. */
const maxTries = 1e7;

function globstarsIn(pattern: string): number {
  return pattern.split('/').filter((part) => part.startsWith('**')).length;
}
