import { describe, expect, it } from 'vitest';
import { languageOf, languageOfPage } from '../../src/wording/language.ts';

describe('languageOf', () => {
  const sentences: readonly (readonly [string, string])[] = [
    ['en', 'The requested lamp was not found.'], ['en', 'Bad Request'], ['en', 'Invalid token'], ['en', 'No such device'],
    ['de', 'Die Lampe wurde nicht gefunden.'], ['de', 'Der Zugriff ist nicht erlaubt, weil die Anmeldung fehlt.'],
    ['fr', 'La lampe demandée est introuvable.'], ['fr', "N'existe pas."],
    ['es', 'La lámpara solicitada no se encuentra en el faro.'], ['pt', 'A lâmpada não foi encontrada no farol.'],
    ['it', 'Il server non ha trovato la lampada.'], ['ru', 'Лампа не найдена.'],
    ['zh', '找不到灯。'], ['ja', 'ランプが見つかりません。'], ['ko', '램프를 찾을 수 없습니다.'],
  ];

  it.each(sentences)('knows %s by script or function words: %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it('takes the language of the page if a text is too short to tell', () => {
    expect(languageOf('Lampe defekt', 'de')).toBe('de');
    expect(languageOf('Bad Request', 'de')).toBe('de');
    expect(languageOf('認証失敗', 'ja')).toBe('ja');
    expect(languageOf('認証失敗', 'en')).toBe('zh');
    expect(languageOf('Lampe defekt')).toBeUndefined();
    expect(languageOf('')).toBeUndefined();
  });

  it('takes no Latin letters for a language that has others', () => {
    expect(languageOf('Bad Request', 'zh')).toBe('en');
    expect(languageOf('Lampe defekt', 'ru')).toBeUndefined();
  });

  it('lets an English text quote a word of another language', () => {
    expect(languageOf('The lamp "月" was not found in the tower.')).toBe('en');
    expect(languageOf('Data of LA is encrypted with DES.')).toBe('en');
  });
});

describe('languageOfPage', () => {
  it('goes by the words of the page, whatever its examples say', () => {
    expect(languageOfPage('返回码\n======\n\n以下是灯塔服务的返回码，请参考。\n\n::\n\n   HTTP/1.1 200 OK\n   Content-Type: application/json\n')).toBe('zh');
    expect(languageOfPage('Statuscodes\n===========\n\nDie Lampe antwortet mit einem der Codes, die hier stehen.\n')).toBe('de');
    expect(languageOfPage('Status Codes\n============\n\n404 Not Found\n')).toBe('en');
    expect(languageOfPage('Leuchtturm\n==========\n')).toBeUndefined();
  });
});
