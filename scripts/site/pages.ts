/** The site's pages: file of the project → path in the site. Files of the same name in both hosts keep their relative links. */
import { globSync } from 'tinyglobby';

/** The Markdown files that become pages, each with its path in the site. */
export function pagesOfSite(): ReadonlyMap<string, string> {
  const files = globSync(['docs/**/*.md', 'rules/*.md', 'editors/*/README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'], { ignore: '**/node_modules/**' });
  return new Map(files.toSorted().map((file) => [file, pathInSite(file)]));
}

/** A folder's README is its index, as on the repository's host. */
function pathInSite(file: string): string {
  return file.replace(/^docs\//, '').replace(/(^|\/)README\.md$/, '$1index.md').replace(/^[A-Z]+\.md$/, (name) => name.toLowerCase());
}
