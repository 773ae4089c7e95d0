import type { Problem } from '../model.ts';

/** What the fix of a problem does, in a few words. */
export function titleOf({ fix, code, place }: Problem): string {
  if (fix === undefined) return '';
  return `${changeTitle(fix.change, code ?? place.line)}${fix.safe ? '' : ` (unsafe${fix.risk === undefined ? '' : `: ${fix.risk}`})`}`;
}

function changeTitle(change: NonNullable<Problem['fix']>['change'], code: number): string {
  switch (change.kind) {
    case 'reword':
      return `Write ${quoted(change.to)}`;
    case 'name':
      return `Add the reason phrase ${quoted(change.phrase)}`;
    case 'row':
      return `Add a row for ${code}${change.phrase === undefined ? '' : ` ${change.phrase}`}`;
    default:
      return 'Sort the rows by code';
  }
}

/** Words in a title, of which an editor shows one line. */
export function quoted(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return `“${line.length > longest ? `${line.slice(0, longest - 1)}…` : line}”`;
}

const longest = 80;
