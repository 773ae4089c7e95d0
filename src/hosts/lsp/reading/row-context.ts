import type { StatusList } from '../../../model.ts';

/** What can be written at the end of a beginning of a row. */
export type RowContext =
  | { readonly kind: 'code'; readonly typed: string }
  | { readonly kind: 'words'; readonly code: number; readonly typed: string };

/**
 * What somebody is about to write in a row of a status list, of which `before` is the line up to the cursor: a code, or the words for the code
 * that stands before. `typed` is how much of it is there. Undefined where it is neither.
 */
export function rowContext(before: string): RowContext | undefined {
  const [, start = '', code] = /^(\D{0,40}?)\b([1-5]\d\d)\b/.exec(before) ?? [];
  if (code !== undefined && before.length > start.length + code.length) {
    return { kind: 'words', code: Number(code), typed: typedIn(before.slice(start.length + code.length)) };
  }
  const [, typed] = /(?:^|[^\w.])(\d{0,3})$/.exec(before) ?? [];
  return typed === undefined || /[a-z]/i.test(before) ? undefined : { kind: 'code', typed };
}

/** The words behind the last mark that separates cells, or a code from its words. */
function typedIn(behind: string): string {
  return behind.split(/[|:>"*`]|\s\s/).at(-1)!.replace(/^[\s–—-]+/, '');
}

/** What stands between code and phrase in the rows of a list that have both in one cell; undefined if none has. */
export function betweenCodeAndPhrase({ entries }: Pick<StatusList, 'entries'>, source: string): string | undefined {
  for (const { place, phrase } of entries) {
    const between = phrase?.place.file === place.file && phrase.place.start >= place.end ? source.slice(place.end, phrase.place.start) : undefined;
    if (between !== undefined && /^[ :–—-]{1,3}$/.test(between) && phrase?.place.line === place.endLine) return between;
  }
  return undefined;
}
