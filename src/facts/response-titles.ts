import { isRegistered, nameAtStart } from './http-codes.ts';

/** A code in a title or label of a response, and its offset. */
export interface TitledCode {
  readonly code: number;
  readonly at: number;
}

/**
 * The code of a short text that is nothing but the title of one response: "Success Response (201 Created)", "Response `204`:",
 * "Error response: 404", "200 OK Response". Undefined where it says more or has another number: a title such as "Response 2" is none.
 */
export function codeOfResponseTitle(text: string): TitledCode | undefined {
  if (text.length > longest || !digits.test(text)) return undefined;
  const at = before.exec(text)?.[0].length ?? (noun.test(text) ? opening.exec(text)![0].length : undefined);
  const code = at === undefined ? NaN : Number(text.slice(at, at + 3));
  if (at === undefined || !isRegistered(code)) return undefined;
  const isFirst = opening.exec(text)![0].length === at;
  const rest = withoutName(code, text.slice(at + 3));
  return (isFirst ? behindFirst : behind).test(rest) ? { code, at } : undefined;
}

/** In UTF-16 code units; a longer text is no title. */
const longest = 90;

const digits = /[1-5]\d\d/;

const words = '(?:http|api|the|sample|example|success(?:ful)?|error|failure|failed|fail|normal|expected|possible|alternative|empty|пример|успешный) ';
/** As above, in languages that put no space behind them. */
const joined = '(?:成功時?の?|正常|エラー|失敗時?の?|失败|错误|錯誤|성공 ?|정상 ?|오류 ?|에러 ?|실패 ?)';
const responses = '(?:responses?|returns?|レスポンス|[响響回][应應]|返回|응답|antwort|réponse|respuesta|resposta|ответа?)';
const part = '(?: (?:examples?|samples?|body|payload|fields?|schema|format|codes?|status(?: codes?)?)| ?(?:例|サンプル|示例|范例|範例|예시|예))';
const noun = new RegExp(responses, 'i');

/** What stands before the code, where a response is named first; what is in brackets says when it is returned: "Failure Response (not logged in): ". */
const before = new RegExp(
  `^(?:${words}|${joined}){0,3}${responses}${part}{0,2}(?: \\([^()\\d]{1,50}\\) ?[:：])?(?: ?[([:（：\\u2013\\u2014-]| )? ?[\`"']?(?:HTTP(?:/[\\d.]{1,4})? )?(?:status )?(?:codes? )?:? ?(?=[1-5]\\d\\d(?!\\d))`, 'i',
);

/** What may stand before a code that comes first. */
const opening = /^(?:HTTP ?)?/;

/** What may follow the code and its name. */
const behind = /^[)\]）`"' ]{0,3}[:：.]?$|^[)）][`"' ]{0,2}[:：\u2013\u2014-] ?\p{L}[\p{L} ,'-]{0,40}[:：]?$/u;

/** What follows a code that comes first, with its name. */
const behindFirst = new RegExp(`^ (?:${words}|${joined}){0,2}${responses}${part}{0,2}[:：]?$`, 'i');

function withoutName(code: number, text: string): string {
  const from = /^[ :."'`(（：\u2013\u2014-]{0,4}/.exec(text)![0].length;
  const name = nameAtStart(code, text.slice(from));
  return name === '' ? text : text.slice(from + name.length);
}
