import type { Format } from '../../formats/format.ts';

/** The extensions of files whose change may change what is found: pages, what they include, and what decides how they are read. */
export function watchedExtensions(formats: readonly Pick<Format, 'extensions'>[]): ReadonlySet<string> {
  return new Set([...formats.flatMap(({ extensions }) => extensions), ...otherExtensions]);
}

/** Of configurations, of what pages include, and of what documentation generators keep beside pages. */
const otherExtensions = ['.yaml', '.yml', '.json', '.jsonc', '.ts', '.mts', '.cts', '.js', '.mjs', '.cjs', '.toml', '.py', '.rb', '.inc', '.txt', '.csv'];

/** The names of files without an extension, and of folders, that decide which pages there are. */
export const watchedNames: readonly string[] = ['.canonlintignore', '.gitignore', '.vuepress', '.vitepress', '.git'];
