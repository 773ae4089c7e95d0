import ignore from 'ignore';

/** Whether patterns match a path, given relative to their folder with forward slashes. */
export type Matches = (path: string) => boolean;

/** What the lines of an ignore file say of a path: undefined where none of them speaks of it. */
export type Verdict = 'ignored' | 'kept' | undefined;

/**
 * Patterns as in `.gitignore`: a folder's name means all under it, and case counts. A pattern that
 * begins with `!` takes back what it matches, from folders too; the last one that matches decides. A
 * leading `./` is allowed, and `.` means everything.
 */
export function matching(patterns: readonly string[]): Matches {
  const rules = patterns.map((pattern) => {
    const not = pattern.startsWith('!');
    return { not, one: ignore(caseCounts).add({ pattern: withoutDot(not ? pattern.slice(1) : pattern) }) };
  });
  return (path) => ignore.isPathValid(path) && rules.findLast(({ one }) => one.ignores(path))?.not === false;
}

/** The verdict of an ignore file's text on paths below its folder; a folder's path ends in a slash. */
export function verdicts(text: string): (path: string) => Verdict {
  const rules = ignore(caseCounts).add(text);
  return (path) => {
    if (!ignore.isPathValid(path)) return undefined;
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
