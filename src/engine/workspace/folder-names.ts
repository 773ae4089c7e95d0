import { memoizeByPath, mostFolders } from '../../disk/paths.ts';
import { intern } from '../../text/intern.ts';

/** A cache for the names in folders: as sets for the last folders asked for, as one text for all others, which takes a fifth of the memory. */
export function cachedNames(namesIn: (folder: string) => ReadonlySet<string>): (folder: string) => ReadonlySet<string> {
  const textOf = memoizeByPath((folder) => intern([...namesIn(folder)].join(separator)));
  return memoizeByPath((folder) => {
    const text = textOf(folder);
    return new Set(text === '' ? [] : text.split(separator));
  }, mostFolders);
}

/** No system allows it in a name. */
const separator = '/';
