import type { Page } from '../model.ts';
import { languageOfTag } from '../text/language-tag.ts';
import type { ServiceFiles } from './workspace/services.ts';

/**
 * A page with the language that its documentation names, if it does. What is nearest to the page counts: the suffix of
 * its name (`index.de.rst`), a folder below the root of the service (`/zh-cn/`), the language of the whole service.
 */
export function inNamedLanguage(page: Page, service: Pick<ServiceFiles, 'root' | 'language'>): Page {
  const language = languageOfName(page.file, service.root) ?? service.language;
  return language === undefined ? page : { ...page, language };
}

function languageOfName(file: string, root: string): string | undefined {
  const parts = file.split('/');
  const below = root === '.' ? 0 : root.split('/').length;
  const folders = parts.slice(below, -1).toReversed();
  const [suffix = '', stem] = parts.at(-1)!.split('.').slice(0, -1).toReversed();
  return [...(stem === undefined ? [] : [suffix]), ...folders].map(languageOfTag).find((language) => language !== undefined);
}
