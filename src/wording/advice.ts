import type { StatusList } from '../model.ts';

/** Whether a list tells readers what to do about some codes, by a title around it; it need neither be complete nor in order. */
export function isAdvice({ titles }: Pick<StatusList, 'titles'>): boolean {
  return titles.some((title) => advice.test(title));
}

/** Whether such a list is about symptoms, whose names are what readers see: "405 on GET". */
export function isTroubleshooting({ titles }: Pick<StatusList, 'titles'>): boolean {
  return titles.some((title) => troubleshooting.test(title));
}

const troubleshooting = /\b(?:troubleshoot(?:ing)?|debugging|dealing with|fixing|faqs?|frequently asked)\b/i;
const advice = new RegExp([
  troubleshooting.source,
  String.raw`\b(?:common|known|frequent|frequently \w+|typical) (?:\w+ ){0,4}(?:issues|problems|errors|failures|mistakes|messages)\b`,
  // "common errors" in other languages
  'erros? comuns|errores (?:comunes|frecuentes)|erreurs (?:courantes|fréquentes)|häufige fehler|常见(?:错误|问题|报错)|常見(?:錯誤|問題)|частые ошибки|よくある(?:エラー|質問)',
].join('|'), 'i');
