/**
 * Whether a part of a path is `.git` in some file system: names may ignore case, dots and spaces at their end, and some
 * marks, and may have short forms and streams, as in `is_ntfs_dotgit` and `is_hfs_dotgit` of git.
 */
export function hasGitFolder(path: string): boolean {
  return path.split(/[/\\]/).some((part) => gitFolder.test(part.replaceAll(ignorable, '')));
}

const gitFolder = /^(?:\.git|git~\d+)[. ]*(?::|$)/i;

const ignorable = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
