import { nameAtStart } from './http-codes.ts';
import type { FullRow } from './rows.ts';
import type { StatusKey } from './status-key.ts';

type KeyedRow = FullRow & { readonly key: StatusKey };

/**
 * Whether the words of rows tell by themselves that their codes are those of HTTP: each code stands once, three or more
 * have words that fit, two of them codes that hardly fit by chance, and few have other words.
 */
export function fitTheirCodes(keyed: readonly KeyedRow[]): boolean {
  const codes = keyed.flatMap(({ key }) => key.codes.map(({ text }) => Number(text)));
  if (codes.length !== keyed.length || new Set(codes).size !== codes.length) return false;
  const fitting = codes.filter((code, at) => fits(code, keyed[at]!));
  return fitting.length > 2 && fitting.filter((code) => telling.has(code)).length > 1 && fitting.length * 4 >= codes.length * 3;
}

/** Whether the words of a row are about what its code is in HTTP, and not about the opposite. */
function fits(code: number, row: KeyedRow): boolean {
  const words = wordsOf(row);
  if (nameAtStart(code, words) !== '') return true;
  return (stems().get(code) ?? []).some((stem) => words.includes(stem)) && !(code < 300 ? failures : successes).some((stem) => words.includes(stem));
}

/** All words of a row but its code. */
function wordsOf({ key, cells }: KeyedRow): string {
  return folded([key.phrase?.text ?? '', ...cells.slice(1).map((cell) => cell?.text.value ?? '')].join(' ').trim());
}

/** Lower case without accents. */
function folded(text: string): string {
  const lower = text.toLowerCase();
  return /[^\0-\x7f]/.test(lower) ? lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC') : lower;
}

/** Codes whose meaning few other lists have at the same number. */
const telling: ReadonlySet<number> = new Set([401, 403, 404, 405, 409, 413, 415, 429, 502, 503, 504]);

const failures: readonly string[] = [
  'error', 'fail', 'invalid', 'incorrect', 'missing', 'not found', 'denied', 'erreur', 'fehler', 'falha', 'ошибк', '错误', '錯誤', '失败', '失敗', '실패',
];
const successes: readonly string[] = ['success', 'exito', 'sucesso', 'erfolgreich', 'succes', 'успешн', '成功', '성공'];

/** What descriptions of the codes speak of, as parts of words in several languages. */
const spoken: readonly (readonly [number, string])[] = [
  [200, 'success|return|retriev|exito|sucesso|succes|reussi|erfolg|успе|成功|正常|성공'],
  [201, 'creat|cread|criad|erstellt|angelegt|созда|创建|建立|作成|생성'],
  [202, 'accept|acept|aceit|angenommen|принят|接受|受付'],
  [204, 'no content|empty|delet|removed|删除|刪除|sin contenido|sem conteudo|sans contenu|kein inhalt|无内容|コンテンツなし'],
  [304, 'not modified|unchanged|未修改|没有修改|没有改|변경'],
  [400, 'invalid|bad|missing|malformed|incorrect|validation|wrong|parameter|syntax|faltan|ungultig|fehlerhaft|неверн|некоррект|参数|參數|错误的请求|请求错误|請求錯誤|無効|不正|パラメータ|잘못'],
  [401, 'auth|token|credential|key|login|logged|autentic|autoriz|identifi|anmeld|авториз|аутентиф|认证|認証|鉴权|授权|未登录|인증'],
  [403, 'permi|forbid|access|denied|privilege|not allowed|authoriz|role|scope|prohib|proib|acces|interdit|verbot|berechtig|zugriff|доступ|запрещ|权限|權限|禁止|拒绝|権限|アクセス|권한'],
  [404, 'not found|exist|no such|unknown|encontr|trouv|gefunden|vorhanden|найден|существ|不存在|找不到|未找到|見つか|存在し|없'],
  [405, 'method|metodo|methode|метод|方法|メソッド|메서드'],
  [409, 'conflict|already|duplicat|exist|concurren|conflit|konflikt|конфликт|冲突|衝突|已存在|重复|競合|重複|충돌|중복'],
  [412, 'precondition|condition|header|条件'],
  [413, 'large|size|big|exceed|grande|tamano|tamanho|gros|больш|过大|超过|大き'],
  [415, 'media|content-type|content type|format|формат|媒体|格式|メディア|形式'],
  [422, 'valid|unprocess|process|semanti|валид|验证|校验|検証|검증'],
  [426, 'upgrade|升级|加密'],
  [429, 'rate|limit|too many|quota|frequen|throttl|demasiad|muitas|trop|zu viele|много|часто|频繁|频率|限流|过多|制限|過多|초과'],
  [500, 'internal|server|unexpected|intern|servidor|serveur|inesperad|сервер|внутрен|服务器|服务端|伺服器|内部|サーバ|서버'],
  [502, 'gateway|upstream|bad response|passerelle|шлюз|网关|ゲートウェイ|게이트웨이'],
  [503, 'unavailable|maintenance|overload|busy|disponi|verfugbar|wartung|недоступ|不可用|维护|メンテ|利用でき|점검'],
  [504, 'timeout|timed out|gateway|tiempo|tempo|delai|zeit|врем|超时|タイムアウト|시간'],
];

let byCode: ReadonlyMap<number, readonly string[]> | undefined;

function stems(): ReadonlyMap<number, readonly string[]> {
  byCode ??= new Map(spoken.map(([code, words]) => [code, folded(words).split('|')]));
  return byCode;
}
