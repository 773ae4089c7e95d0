import ignore from 'ignore';
import type { Ignore } from 'ignore';
import { quoted } from './prose.ts';
import { UserError } from './user-error.ts';

/** Whether patterns match a path. The path is relative to the patterns' folder, with forward slashes. */
export type Matches = (path: string) => boolean;

/**
 * Patterns as in `.gitignore`, case-sensitive: a folder's name means everything under it. A pattern with `!` takes back
 * what it matches, folders too; the last match decides. A leading `./` is allowed, and `.` means everything. Throws a
 * `UserError` for a path so deep that matching patterns with several `**` would take too long.
 */
export function matching(patterns: readonly string[]): Matches {
  const rules = patterns.map((pattern) => {
    const negated = pattern.startsWith('!');
    return { negated, isIn: forgetful(() => ignore(caseCounts).add({ pattern: withoutDot(negated ? pattern.slice(1) : pattern) })) };
  });
  const refuseTooDeep = depthLimit(patterns);
  return (path) => {
    if (!ignore.isPathValid(path)) return false;
    refuseTooDeep(path);
    return rules.findLast(({ isIn }) => isIn(path))?.negated === false;
  };
}

/** The rules of nested ignore files, as git combines them. */
export interface IgnoreRules {
  /**
   * The rules with those of one more ignore file, which come before them. `folder` is where it lies, relative to the folder
   * that the paths are relative to, with forward slashes; empty for that folder itself.
   */
  readonly with: (folder: string, text: string) => IgnoreRules;
  /** Whether they exclude a path, or a folder above it; a folder's path ends in a slash. Throws as `matching` does. */
  readonly ignores: Matches;
}

/** No rules yet. */
export function ignoreRules(ignorecase = false): IgnoreRules {
  return rulesFrom(ignore({ ignorecase }), ignorecase, () => {}, () => false);
}

function rulesFrom(rules: Ignore, ignorecase: boolean, refuseTooDeep: (path: string) => void, isIgnored = matcherOf(rules, ignorecase)): IgnoreRules {
  return {
    with: (folder, text) => {
      const lines = text.split(/\r?\n/).flatMap((line) => inFolder(folder, line) ?? []);
      const refuseHere = depthLimit(lines);
      return rulesFrom(ignore({ ignorecase }).add(rules).add(lines), ignorecase, (path) => {
        refuseTooDeep(path);
        refuseHere(path);
      });
    },
    ignores: (path) => {
      if (!ignore.isPathValid(path)) return false;
      refuseTooDeep(path);
      return isIgnored(path);
    },
  };
}

function matcherOf(rules: Ignore, ignorecase: boolean): Matches {
  return forgetful(() => ignore({ ignorecase }).add(rules));
}

/** So many paths are matched before a matcher is made anew: it keeps each, and the folders above. */
const mostMatched = 10_000;

/** Tests paths with a matcher that does not grow with their number. */
function forgetful(makeMatcher: () => Ignore): Matches {
  let matcher: Ignore | undefined;
  let matched = 0;
  return (path) => {
    if (matched++ % mostMatched === 0) matcher = makeMatcher();
    return matcher!.ignores(path);
  };
}

/** A line of an ignore file in a folder, as it would stand above that folder; undefined if it says nothing. */
function inFolder(folder: string, line: string): string | undefined {
  if (folder === '' || line.startsWith('#')) return folder === '' ? line : undefined;
  const [, negated, slash, rest] = /^(!?)(\/?)(.*)$/s.exec(line)!;
  if (rest!.trimEnd() === '') return undefined;
  const isAnchored = slash !== '' || /\/(?! *$)/.test(rest!);
  return `${negated}/${literally(folder)}/${isAnchored ? '' : '**/'}${rest}`;
}

function literally(path: string): string {
  return path.replaceAll(/[\\*?[\]!# ]/g, '\\$&');
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
