import { describe, expect, it } from 'vitest';
import { languageOfTag } from '../../src/text/language-tag.ts';

describe('the language of a tag', () => {
  it.each([
    ['de', 'de'], ['FR', 'fr'], ['pt_BR', 'pt'], ['en-us', 'en'], ['zh-Hans-CN', 'zh'], ['es-419', 'es'], ['cn', 'zh'], ['jp', 'ja'], ['kr', 'ko'],
  ])('is told by %s', (word, language) => {
    expect(languageOfTag(word)).toBe(language);
  });

  it.each(['', 'io', 'as', 'ha', 'v1', 'deu', 'deutsch', 'en-', 'en-guide', 'zh-Hans-CN-x', 'd e'])('is not told by "%s"', (word) => {
    expect(languageOfTag(word)).toBeUndefined();
  });
});
