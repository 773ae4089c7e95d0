import type { Service, StatusEntry, Wording } from '../model.ts';
import { hasLetter } from '../text/letters.ts';
import { languageOf } from './language.ts';

/** Tests whether words of a service may be compared with the canon's: they are in its language, or have no letters. */
export function areInLanguageOf({ language }: { readonly language?: string | undefined }, { pages }: Service): (wording: Wording) => boolean {
  if (language === undefined) return () => true;
  const languages = new Map(pages.map((page) => [page.file, page.language]));
  return ({ text, place: { file } }) => !hasLetter(text) || languageOf(text, languages.get(file)) === language;
}

/** Languages without spaces between words, or with particles attached: shared words cannot be counted. */
const withoutSpaces: ReadonlySet<string> = new Set(['zh', 'ja', 'ko']);

/** Whether two rows of a service are described in one language, and in one whose words can be compared. */
export function areDescribedInOneLanguage({ pages }: Service): (one: StatusEntry, other: StatusEntry) => boolean {
  const languages = new Map(pages.map((page) => [page.file, page.language]));
  const languageIn = ({ description, place: { file } }: StatusEntry): string | undefined =>
    languageOf(description?.text ?? '', languages.get(file));
  return (one, other) => {
    const language = languageIn(one);
    return language === languageIn(other) && !withoutSpaces.has(language ?? '');
  };
}
