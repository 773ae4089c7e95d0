import { languageOfTag } from '../../text/language-tag.ts';
import type { Format } from '../../formats/format.ts';

/** Whether one of the names in a folder is an index page, such as `index.rst`, or one in a language: `index.zh_CN.rst`. */
export function hasIndexPage(names: ReadonlySet<string>, formats: readonly Format[]): boolean {
  const pages = new Set(formats.flatMap(({ indexPages }) => indexPages));
  if ([...pages].some((page) => names.has(page))) return true;
  return [...names].some((name) => {
    const plain = withoutLanguage(name);
    return plain !== undefined && pages.has(plain);
  });
}

/** A file name without its language: `index.rst` of `index.de.rst`; undefined if it names none. */
function withoutLanguage(name: string): string | undefined {
  const [stem, language, extension, ...more] = name.split('.');
  if (more.length > 0 || extension === undefined || languageOfTag(language!) === undefined) return undefined;
  return `${stem}.${extension}`;
}
