import { dirname } from 'node:path';
import { ignoreRules } from '../text/patterns.ts';
import type { IgnoreRules } from '../text/patterns.ts';
import { memoizeByPath, nameOf } from './paths.ts';

/** Where ignore files lie. */
export interface NestedRules {
  /** The text of the ignore file in a folder, if it has one. */
  readonly textIn: (folder: string) => string | undefined;
  /** Whether the search for ignore files ends at a folder. */
  readonly isTop: (folder: string) => boolean;
  /** Further ignore files for the top, the least important first; those in folders come before them. */
  readonly beyond?: readonly string[];
  readonly ignorecase?: boolean;
}

/** Rules for paths below a folder. */
interface Rooted {
  readonly base: string;
  readonly rules: IgnoreRules;
}

/**
 * Tests whether ignore files in the folder of an absolute path, or above, exclude it; the path of a folder ends in a separator. As
 * in git, the innermost file that matches decides, and nothing below an ignored folder is included again.
 */
export function ignoredBy({ textIn, isTop, beyond = [], ignorecase = false }: NestedRules): (path: string) => boolean {
  const first = (folder: string): Rooted => ({
    base: folder, rules: beyond.reduce((rules, text) => rules.with('', text), ignoreRules(ignorecase)),
  });
  const rulesIn: (folder: string) => Rooted = memoizeByPath((folder) => {
    const above = isTop(folder) || dirname(folder) === folder ? first(folder) : rulesIn(dirname(folder));
    const text = textIn(folder) ?? '';
    if (text.trim() === '') return above;
    return { ...above, rules: above.rules.with(folder === above.base ? '' : nameOf(folder, above.base), text) };
  });
  return (path) => {
    const { base, rules } = rulesIn(dirname(path));
    return rules.ignores(nameOf(path, base));
  };
}
