import { memoizeByPath, mostFolders } from '../../disk/paths.ts';
import { intern } from '../../text/intern.ts';

/** The names in folders. */
export interface FolderNames {
  readonly namesIn: (folder: string) => ReadonlySet<string>;
  /** Takes note of the names in a folder that somebody has searched. */
  readonly sawFolder: (folder: string, names: readonly string[]) => void;
}

/** A cache for the names in folders: as sets for the last folders asked for, as one text for all others, which takes a fifth of the memory. */
export function cachedNames(namesIn: (folder: string) => ReadonlySet<string>): FolderNames {
  const seen = new Map<string, string>();
  const textOf = memoizeByPath((folder) => seen.get(folder) ?? intern([...namesIn(folder)].join(separator)));
  return {
    namesIn: memoizeByPath((folder) => {
      const text = textOf(folder);
      return new Set(text === '' ? [] : text.split(separator));
    }, mostFolders),
    sawFolder(folder, names) {
      if (seen.size < mostFolders) seen.set(folder, intern(names.join(separator)));
    },
  };
}

/** No system allows it in a name. */
const separator = '/';
