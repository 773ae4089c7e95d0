/** Whether a folder's name is a version: `v2`, `2.0`, `1.x`, `version-3.1`, `latest`. */
export function isVersion(name: string): boolean {
  return version.test(name);
}

/** A number alone is no version: it may as well number chapters. */
const version = /^(?:v\d+(?:\.(?:\d+|x))*|\d+(?:\.(?:\d+|x))+|version-[\w.-]+|latest|stable|current|next)$/i;

/** The folders and the stem of a page's path that name a version, as `kites-v1` and `legacy` do; empty if none does. */
export function versionsIn(path: string): string {
  return path.replace(/\.\w+$/, '').split('/').filter((segment) => isVersion(segment) || namesVersion.test(segment)).join('/').toLowerCase();
}

const namesVersion = /[-_ ]v\d+(?:[._]\d+)*$|^v\d+[-_ ]|^(?:legacy|deprecated|archived?|old)$|[-_ ](?:legacy|deprecated)$/i;
