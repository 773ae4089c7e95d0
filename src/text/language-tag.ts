/**
 * The language of a tag in the name of a folder or file, in ISO 639-1: `fr` of `fr`, `pt` of `pt_BR`, `zh` of
 * `zh-Hans-CN`. Undefined for any other word, and for languages that documentation is hardly ever written in: their
 * codes (`io`, `as`, `ha`) are more often other abbreviations.
 */
export function languageOfTag(word: string): string | undefined {
  const primary = tag.exec(word.toLowerCase())?.[1] ?? '';
  return countries.get(primary) ?? (languages.has(primary) ? primary : undefined);
}

/** A language, then perhaps a script and a region, RFC 5646 section 2.1; Sphinx joins them by `_`. */
const tag = /^([a-z]{2})(?:[-_](?:[a-z]{4}|[a-z]{2}|\d{3})){0,2}$/;

const languages: ReadonlySet<string> = new Set((
  'ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv nl nb pl pt ro ru sk sl sr sv th tr uk vi zh'
).split(' '));

/** Countries that folders are often named for instead of their language. */
const countries: ReadonlyMap<string, string> = new Map([['cn', 'zh'], ['jp', 'ja'], ['kr', 'ko']]);
