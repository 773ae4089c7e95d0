import { languageOfTag } from '../../text/language-tag.ts';
import type { Format } from '../../formats/format.ts';

/** Whether one of the names in a folder is an index page, such as `index.rst`, or one in a language: `index.zh_CN.rst`. */
export function hasIndexPage(names: ReadonlySet<string>, formats: readonly Format[]): boolean {
  const pages = new Set(formats.flatMap(({ indexPages }) => indexPages));
  if ([...pages].some((page) => names.has(page))) return true;
  return [...names].some((name) => isInLanguage(name, pages));
}

/** Whether a file name is that of a page with a language behind its stem: `index.rst` in `index.de.rst`. */
function isInLanguage(name: string, pages: ReadonlySet<string>): boolean {
  const [first, last] = [name.indexOf('.'), name.lastIndexOf('.')];
  if (first === last || !pages.has(name.slice(0, first) + name.slice(last))) return false;
  return languageOfTag(name.slice(first + 1, last)) !== undefined;
}
