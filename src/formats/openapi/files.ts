import type { IncludedFiles, Page, SourcePart } from '../../model.ts';
import { isGenerated } from './generated.ts';
import { valueAt } from './pointer.ts';
import { treeOf, type Value } from './tree/index.ts';

/** What following references may come to for one document. */
const maxFiles = 5000;
/** In UTF-16 code units of all referenced files together. */
const maxLength = 50_000_000;

/** A file of a specification. */
export interface SpecificationFile {
  readonly part: SourcePart;
  /** Its content; undefined if it is empty. */
  readonly root: Value | undefined;
  /** Whether a program writes it. */
  readonly isGenerated: boolean;
  /** The value at a JSON pointer (RFC 6901) in a URI fragment; the same object for the same pointer. */
  find(pointer: string): Value | undefined;
}

/** The files of a specification: its root document, and those that are referred to, read when they are. */
export interface SpecificationFiles {
  readonly root: SpecificationFile;
  /** The texts that have been read so far, ascending by `start`. */
  readonly parts: readonly SourcePart[];
  /** The files that have been read so far, the root first. */
  read(): readonly SpecificationFile[];
  /** The file at a path that stands in another; undefined where it is not to be had. */
  find(path: string, from: SpecificationFile): SpecificationFile | undefined;
}

/** The files of the specification whose root document is a page. */
export function filesOf(page: Page, others: IncludedFiles | undefined): SpecificationFiles {
  const root = fileOf({ file: page.file, start: 0, source: page.source });
  const parts: SourcePart[] = [root.part];
  const known = new Map([[page.file, root]]);
  let end = page.source.length;
  return {
    root,
    parts,
    read: () => [...known.values()],
    find(path, from) {
      const found = others?.find(path, from.part.file);
      if (found === undefined) return undefined;
      const before = known.get(found.file);
      if (before !== undefined) return before;
      if (parts.length >= maxFiles || end + found.source.length > maxLength + page.source.length) return undefined;
      // one unit between the parts, so that no place belongs to two of them
      const file = fileOf({ file: found.file, start: end + 1, source: found.source });
      end = file.part.start + found.source.length;
      parts.push(file.part);
      known.set(found.file, file);
      return file;
    },
  };
}

function fileOf(part: SourcePart): SpecificationFile {
  return new LateFile(part);
}

class LateFile implements SpecificationFile {
  readonly part: SourcePart;
  #known: { readonly root: Value | undefined } | undefined;
  #isGenerated: boolean | undefined;
  /** Most references of a specification lead to a few responses. */
  readonly #found = new Map<string, Value | undefined>();

  constructor(part: SourcePart) {
    this.part = part;
  }

  get root(): Value | undefined {
    this.#known ??= { root: treeOf(this.part.file, this.part.source, this.part.start) };
    return this.#known.root;
  }

  get isGenerated(): boolean {
    this.#isGenerated ??= isGenerated(this.part.source, this.root);
    return this.#isGenerated;
  }

  find(pointer: string): Value | undefined {
    if (!this.#found.has(pointer)) this.#found.set(pointer, valueAt(pointer, this.root));
    return this.#found.get(pointer);
  }
}
