/** Whether a folder's name is a version: `v2`, `2.0`, `1.x`, `version-3.1`, `latest`. */
export function isVersion(name: string): boolean {
  return version.test(name);
}

/** A number alone is no version: it may as well number chapters. */
const version = /^(?:v\d+(?:\.(?:\d+|x))*|\d+(?:\.(?:\d+|x))+|version-[\w.-]+|latest|stable|current|next)$/i;
