import { memoize } from '../text/memoize.ts';
import { prefiltered, type Prefiltered } from '../text/prefiltered.ts';

/*
 * The words with which headers and titles name status codes, in English, Chinese (both scripts), Japanese, Korean,
 * German, French, Spanish, Portuguese, Russian, Italian, Turkish, Polish, Vietnamese, Indonesian and Ukrainian. They are compared in lower case and without accents.
 */

/**
 * What a header says about its column: it `names` status codes; it `may` head them in any column; it may head them in
 * the `first` column only; or it is about something `else`.
 */
export type HeaderKind = 'names' | 'may' | 'first' | 'else';

/** The evidence of a header. Memoized, since the same headers are on many pages. */
export const headerKind = memoize((header: string): HeaderKind => {
  const words = plain(header);
  if (inEnglish.some((pattern) => pattern.test(words)) || inOthers.test(words)) return 'names';
  if (mayName.test(words)) return 'may';
  return firstAlone.test(words) ? 'first' : 'else';
});

/** Lower case without accents, colons and line breaks: `Código:` is `codigo`. */
function plain(text: string): string {
  const lower = withoutEnd(text.toLowerCase());
  // removes the accents of Latin letters only
  return /[^\0-\x7f]/.test(lower) ? lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC') : lower;
}

/** A text without the colons and asterisks that end it. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' :：*'.includes(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

const inEnglish: readonly Prefiltered[] = [
  prefiltered(['status', 'http'], /\b(?:status[ -]?codes?|http[ -](?:status|codes?|responses?|return codes?))\b/),
  prefiltered([' response', ' code'], /\b(?:normal|abnormal|success(?:ful)?|error|response)[a-z ]{0,12} (?:responses?|codes?)\b/),
  prefiltered(['response status'], /\bresponse status(?:es)?$/),
  prefiltered([' response'], /\b(?:normal|abnormal|successful|error) responses?\b/),
];

const chinese = /(?:状态|狀態|响应|響應|回應)(?:代?[码碼]|代號)|http ?(?:状态|狀態|返回代?[码碼]|[错錯][误誤]代?[码碼])/.source;
const japanese = /(?:ステータス|レスポンス) ?・?コード|(?:状態|応答) ?コード|http ?(?:ステータス|コード)/.source;
const korean = /(?:상태|응답) ?코드|http ?(?:상태|코드)/.source;
const german = String.raw`\b(?:http-?)?(?:status|antwort|ruckgabe)-?codes?\b|\bhttp-(?:codes?|antwort(?:en)?)\b`;
const french = /\bcodes? (?:de |d['’] ?|du )?(?:statut|etat|retour|reponse|http)\b|\bstatuts? http\b/.source;
const iberian = String.raw`\bcodigos? (?:de |do |del )?(?:estado|respuesta|resposta|retorno|status|http)\b|\b(?:estado|status) http\b`;
const russian = /код[а-я]{0,3} (?:состояни|статус|ответ|возврат|http)|(?:статус|http)[- ]код|статус http/.source;
const italian = String.raw`\bcodic[ei] (?:di )?(?:stato|risposta|ritorno|http)\b|\bstato http\b`;
const turkish = /\b(?:http|durum|yan[ıi]t) kod(?:u\b|lar[ıi])/.source;
const polish = String.raw`\bkody? (?:stanu|statusu|odpowiedzi|http)\b`;
const vietnamese = String.raw`\bma (?:trang thai|phan hoi|http)\b`;
const indonesian = String.raw`\bkode (?:status|respons?e?|http)\b`;
const ukrainian = /код[а-яіє]{0,3} (?:стан|відповід)/.source;

const inOthers = prefiltered(
  ['状', '狀', '响', '響', '回', 'ス', '応', '상', '응', 'http', 'status', 'antwort', 'ckgabe', 'codes', 'code d', 'codig', 'код', 'статус', 'codic', 'stato', 'estado', 'statut', ' kodu', ' kodlar', 'kod ', 'kody ', 'ma trang', 'ma phan', 'kode '],
  new RegExp([chinese, japanese, korean, german, french, iberian, russian, italian, turkish, polish, vietnamese, indonesian, ukrainian].join('|')),
);

/** Headers that may name status codes if the content agrees. */
const mayName = new RegExp(`^(?:${[
  'http|status(?: ?codes?)?|(?:return(?:ed)? ?)?codes?|error codes?|responses?|return(?:ed)? ?values?',
  '[状狀][态態]|[返回]{2}[码碼值]|返回代[码碼]|[错錯][误誤](?:代?[码碼])|代[码碼]|[码碼]|[响響][应應]',
  'コード|ステータス|エラー ?コード|戻り値|返り値|レスポンス|応答|코드|상태|(?:오류|에러) ?코드|반환 ?값|응답',
  'fehlercodes?|antwort(?:en)?|ruckgabewerte?|codes? d[\'’] ?erreur|statut|etat|reponses?',
  'codigos?|codigos? de erro(?:r)?|estado|respuestas?|respostas?|код[ыа]?|код[ыа]? ошиб[а-я]{1,3}|статус|ответы?',
  'codic[ei]|codic[ei] (?:di )?errore|stato|rispost[ae]',
].join('|')})$`);

const firstAlone = /^(?:values?|type|name)?$/;

/**
 * Whether a first column contains parameters or the like, as in most tables of a reference; then no other column is the
 * key.
 */
export function headsParameters(header: string): boolean {
  return /^(?:parameters?|attributes?|fields?|propert(?:y|ies)|options?|arguments?|variables?|operations?|methods?)$/i.test(header);
}

/** Titles that tell what a table with a weak header is about: a caption, or a paragraph directly before it. */
const telling = new RegExp([
  String.raw`\b(?:(?:status|response|error) ?codes?|return(?:ed)? ?(?:values?|codes?))\b`,
  String.raw`\b(?:https?|(?:ab)?normal|success(?:ful)?|failed)\b`,
].join('|'));

/** Whether a title directly before a list says that it contains status codes. */
export function isTelling(title: string): boolean {
  const words = plain(title);
  return telling.test(words) || inOthers.test(words);
}

/** A section contains more than its list, so its title must be more explicit, or name nothing else. */
const tellingSection = new RegExp([
  String.raw`\b(?:(?:status|response|error|http|result) ?(?:status )?codes?|return(?:ed)? ?(?:values?|codes?))\b`,
  String.raw`\bhttp (?:status(?:es)?|responses?|errors?)\b`,
  String.raw`^(?:(?:http|api|error|common|normal|abnormal) ?)?(?:responses?|errors?|return codes?)$`,
  /^(?:(?:エラー)?(?:レスポンス|応答)|(?:오류 ?)?응답|[错錯][误誤](?:[响響][应應]|代?[码碼])|返回[码碼值])$/.source,
  /^(?:fehler(?:codes?|antworten?)|antworten|reponses?(?: d['’]erreur)?|respuestas?(?: de error)?|respostas?(?: de erro)?)$/.source,
  /^(?:код[ыа]? ошибок|ответы|rispost[ae](?: di errore)?)$/.source,
].join('|'));

/** Whether the title of the nearest section says that it is about status codes. */
export function isTellingSection(title: string): boolean {
  const words = plain(title);
  return tellingSection.test(words) || inOthers.test(words);
}

/** Whether a title names status codes explicitly, so that even a single code below it counts. */
export const namesStatusCodes = memoize((title: string): 'yes' | 'no' =>
  (/\b(?:status|response|http) ?(?:status )?codes?\b|\bhttp status\b/.test(plain(title)) || inOthers.test(plain(title)) ? 'yes' : 'no'));

/** Protocols with replies that look like those of HTTP, and other things numbered in hundreds. */
const otherCodes = /\b(?:SMTP|FTP|SFTP|NNTP|SIP|POP3|IMAP|RTSP|ICAP|[Ee]xit (?:codes?|status(?:es)?)|EXIT CODES?|errno)\b/;

/** The subject of a title other than HTTP, such as `SMTP`; undefined if there is none. */
export function otherCodesIn(title: string): string | undefined {
  return otherCodes.exec(title)?.[0];
}

const headsDescriptionIn: ReadonlySet<string> = new Set([
  'description', 'descriptions', 'meaning', 'meanings', 'explanation', 'explanations', 'remark', 'remarks', 'detail', 'details',
  'cause', 'causes', 'reason', 'reasons',
  'beschreibung', 'bedeutung', 'erlauterung', 'erklarung', 'ursache', 'signification', 'explication', 'descripcion', 'significado',
  'explicacion', 'descricao', 'explicacao', 'uso', 'описание', 'значение', 'пояснение', 'descrizione', 'significato', 'spiegazione',
]);
const headsDescriptionCjk = /说明|說明|描述|含义|含義|解释|解釋|原因|説明|意味|内容|詳細|설명|의미|내용/;

/** Whether a header is that of what to do about a code, which is not what it means. */
export function headsAction(header: string): boolean {
  return headsActions.test(header);
}

const headsActions = /^(?:(?:recommended|required|suggested|client|user) )?(?:actions?|solutions?|resolutions?|remed(?:y|ies)|fix(?:es)?|what to do|how to (?:fix|handle|resolve|solve)(?: it)?|handling|next steps?)(?: (?:required|needed|to take))?$|^(?:处理|解决|處理|解決)(?:方法|办法|方式|方案|建议)$|^(?:ação|acción|solución|solução|lösung|対処(?:法|方法)?)$/i;

/** Whether a header is that of descriptions. */
export function headsDescription(header: string): boolean {
  const words = plain(header);
  if (words.match(/[\p{L}\d_]+/gu)?.some((word) => headsDescriptionIn.has(word)) === true) return true;
  return headsDescriptionCjk.test(words);
}
