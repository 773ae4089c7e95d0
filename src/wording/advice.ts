import type { StatusList } from '../model.ts';

/** Whether a list tells readers what to do about some codes, by a title around it; it need neither be complete nor in order. */
export function isAdvice({ titles }: Pick<StatusList, 'titles'>): boolean {
  return titles.some((title) => advice.test(title));
}

const advice = new RegExp([
  String.raw`\b(?:troubleshoot(?:ing)?|debugging|dealing with|fixing|faqs?|frequently asked)\b`,
  String.raw`\b(?:common|known|frequent|frequently \w+|typical) (?:\w+ ){0,4}(?:issues|problems|errors|failures|mistakes|messages)\b`,
  // "common errors" in other languages
  'erros? comuns|errores (?:comunes|frecuentes)|erreurs (?:courantes|fréquentes)|häufige fehler|常见(?:错误|问题|报错)|常見(?:錯誤|問題)|частые ошибки|よくある(?:エラー|質問)',
].join('|'), 'i');
