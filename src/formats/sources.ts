import type { IncludedFiles, Page, SourcePart } from '../model.ts';
import { countBefore } from '../text/ordered.ts';

/** What including may come to for one page, so that pages that include one another end. */
const maxIncludes = 500;
const maxDepth = 20;
/** In UTF-16 code units of all included files together. */
const maxLength = 5_000_000;

/**
 * The text that the words of a page stand in: its own source, and behind it that of each file that it includes.
 * An offset of the document counts through all of them.
 */
export interface Sources {
  /** The file at a path that stands at an offset, as a part of the text; undefined where it is not to be had. */
  readonly open: (path: string, at: number) => SourcePart | undefined;
  /** The file that an offset lies in; undefined where the page is read alone. */
  readonly fileAt: (offset: number) => string | undefined;
  /** The same for a file that is only referred to: it may be named any number of times, and is a part once. */
  readonly refer: (path: string, at: number) => SourcePart | undefined;
  /** The file at a path that stands at an offset, without a part of the text; undefined where the page is read alone. */
  readonly peek: (path: string, at: number) => Page | 'missing' | undefined;
  /** The UTF-16 code unit at an offset; undefined outside of every file. */
  readonly unitAt: (offset: number) => string | undefined;
}

/** The sources of a page that includes nothing. */
export function ownSource(source: string): Sources {
  return { open: () => undefined, peek: () => undefined, refer: () => undefined, fileAt: () => undefined, unitAt: (offset) => source[offset] };
}

/** What a relative path is relative to: the page first, else the file that includes; or that file alone. */
export type RelativeTo = 'page' | 'file';

/** The sources of a page; `parts` grows with each file that is opened. */
export function sourcesOf(
  page: { readonly file: string; readonly source: string }, files: IncludedFiles | undefined, parts: SourcePart[], relativeTo: RelativeTo = 'page',
): Sources {
  if (files === undefined) return ownSource(page.source);
  parts.push({ file: page.file, start: 0, source: page.source });
  const depths = [0];
  const parents: number[] = [-1];
  let [end, opened] = [page.source.length, 0];
  const referred = new Map<string, SourcePart>();
  const indexAt = (offset: number): number => countBefore(parts, offset + 1, ({ start }) => start) - 1;
  const found = (path: string, index: number): Page | undefined =>
    (relativeTo === 'page' ? files.find(path, page.file) : undefined) ?? files.find(path, parts[index]!.file);
  const added = ({ file, source }: Page, parent: number): SourcePart | undefined => {
    if (end + source.length > maxLength + page.source.length) return undefined;
    // one unit between the parts, so that no place belongs to two of them
    const part = { file, start: end + 1, source };
    end = part.start + source.length;
    depths[parts.length] = depths[parent]! + 1;
    parents[parts.length] = parent;
    parts.push(part);
    return part;
  };
  return {
    fileAt: (offset) => parts[indexAt(offset)]?.file,
    unitAt(offset) {
      const part = parts[indexAt(offset)];
      return part?.source[offset - part.start];
    },
    peek: (path, at) => found(path, indexAt(at)) ?? 'missing',
    open(path, at) {
      const index = indexAt(at);
      if (++opened > maxIncludes || depths[index]! >= maxDepth) return undefined;
      const included = found(path, index);
      if (included === undefined) return undefined;
      for (let above = index; above >= 0; above = parents[above]!) if (parts[above]!.file === included.file) return undefined;
      return added(included, index);
    },
    refer(path, at) {
      const index = indexAt(at);
      const named = found(path, index);
      if (named === undefined) return undefined;
      const before = referred.get(named.file);
      if (before !== undefined || referred.size >= maxIncludes) return before;
      const part = added(named, index);
      if (part !== undefined) referred.set(named.file, part);
      return part;
    },
  };
}
