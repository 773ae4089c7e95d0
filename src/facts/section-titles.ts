import { lazily } from '../text/lazily.ts';
import { memoize } from '../text/memoize.ts';
import { prefiltered } from '../text/prefiltered.ts';

/** How many titles are remembered: those of a page are asked about many times, and many pages have the same. */
const maxTitles = 2000;

/** Titles of sections with an operation's request line. */
export const requestSection = prefiltered(['ur', 'method', 'metodo', 'método', 'méthode', 'format', 'request', 'endpoint', 'path', 'syntax'],
  /\b(?:ur[il]s?|calling method|api format|request (?:line|syntax|format)|http request|endpoint|path|syntax(?! \w))\b|^(?:http )?m[eé](?:tod[eo]|thode?)$/i);

/** Titles of sections about what an operation returns. */
export const responseSection = prefiltered(['code', 'return', 'response', 'example', 'レスポンス', '应', '應', '응답', 'antwort', 'réponse', 'respuesta', 'resposta', 'ответ'],
  /\b(?:status ?codes?|return(?:ed)? ?(?:values?|codes?)|responses?|examples?)\b|レスポンス|[响響回][应應]|응답|\bantwort|\bréponse|\brespuesta|\bresposta|ответ/i);

/** Titles of examples. */
export const exampleSection = prefiltered(['example', 'sample', 'demo', 'session', 'サンプル', '例', '예', 'beispiel', 'exemple', 'ejemplo', 'exemplo', 'пример'],
  /\b(?:examples?|samples?|demos?|sessions?|beispiele?|exemples?|ejemplos?|exemplos?)\b|サンプル|例|예제|пример/i);

/** Titles about status codes only; a title that mentions one is about something else. */
const codesTitle = /\b(?:(?:status|response) ?codes?|return(?:ed)? ?(?:values?|codes?)|normal responses?)\b/i;
const askingForCode = /\b(?:asking|choosing|setting|changing|another|other|custom)\b/i;

/** Whether a title is that of a section on status codes; "Asking for Another Status Code" is not. */
export const isCodesTitle = memoize((title: string): boolean => codesTitle.test(title) && !askingForCode.test(title), maxTitles);

/** Words that occur beside those below in such titles. */
const others = [
  'http', 'https', 'api', 'rest', 'restful', 'typical', 'common', 'basic', 'json', 'xml', 'curl', 'query', 'form', 'normal', 'abnormal', 'successful', 'error', 'possible',
  'failed', 'general', 'of', 'the', 'a', 'an', 'for', 'and', 'or', 'in', 'line', 'message', 'messages', 'information', 'field', 'fields', 'element', 'elements',
  'entity', 'entities', 'attribute', 'attributes', 'variable', 'variables', 'data', 'model', 'models', 'object', 'objects', 'value', 'values', 'type', 'types',
  'requirements', 'calling', 'authorization',
];
/** Words in titles for the parts of an operation's section before its responses. */
const parts = lazily((): ReadonlySet<string> => new Set([
  'request', 'uri', 'url', 'endpoint', 'path', 'route', 'method', 'verb', 'call', 'syntax', 'definition', 'resource', 'function', 'functionality', 'description',
  'overview', 'introduction', 'summary', 'usage', 'synopsis', 'format', 'prototype', 'interface', 'parameter', 'header', 'body', 'example', 'sample', 'session',
  'debugging', 'authorization', 'authentication', 'permission', 'constraint', 'restriction', 'prerequisite', 'detail', 'api', 'operation', 'command', 'input',
].flatMap((word) => [word, `${word}s`])));
/** Words in titles for the parts about what it returns. */
const responses = lazily((): ReadonlySet<string> => new Set([
  'response', 'return', 'returned', 'result', 'output', 'status', 'statuses', 'error', 'code', 'exception', 'fault', 'failure', 'success', 'successes',
].flatMap((word) => [word, `${word}s`])));
const around = lazily((): ReadonlySet<string> => new Set([...others, ...parts(), ...responses(), 'bodies']));

/** The same in other languages, as whole titles. */
const foreignPart = new RegExp(`^(?:${[
  'リクエスト.{0,8}', 'エンドポイント', '概要', '説明', '(?:(?:示|范|範)例)?[请請]求.{0,6}', '(?:API ?)?端[点點]', '接口.{0,4}', '功能介绍', '概述', '方法', '路[径徑]', '요청.{0,6}', '엔드포인트', '개요', '설명',
  'anfrage.{0,12}', 'anforderung', 'beschreibung', 'überblick', 'requête.{0,14}', 'aperçu', 'solicitud.{0,14}', 'petición', 'descripción', 'requisição.{0,14}',
  'descrição', 'm[eé]todo', 'm[eé]thode', 'запрос.{0,14}', 'описание', 'パラメータ.{0,4}', '[参參][数數].{0,4}', 'parámetros?', 'paramètres?', 'parâmetros?', 'параметры',
].join('|')})$`, 'i');

/** Whether a title names a part of an operation's section, such as "URI" or "Request Parameters", rather than the operation. */
export const isPartTitle = memoize((title: string): boolean =>
  isMadeOf(headOf(title), parts()) || foreignPart.test(title) || isResponseTitle(title), maxTitles);

/** Whether a title names the part of an operation's section that tells what it returns. */
export const isResponseTitle = memoize((title: string): boolean =>
  isMadeOf(headOf(title), responses()) || isCodesTitle(title)
    || /^(?:レスポンス|エラー|ステータス|(?:(?:示|范|範)例)?(?:[响響回][应應]|[应應]答)|返回|[错錯][误誤]|[状狀][态態]|응답|오류|상태|antwort|fehler|réponse|erreur|respuesta|resposta|ответ|ошибк|код)/i.test(title), maxTitles);

/** A title without what follows a colon, a parenthesis or a dash. */
function headOf(title: string): string {
  return title.split(/[:(\u2013]/, 1)[0]!;
}

/** Whether all words of a title are known, at least one of them from `telling`. */
function isMadeOf(title: string, telling: ReadonlySet<string>): boolean {
  const words = title.length > longestTitle ? [] : title.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.some((word) => telling.has(word)) && words.every((word) => around().has(word) || /^\d+$/.test(word));
}

/** In UTF-16 code units; a longer title names something specific. */
const longestTitle = 80;

/** Whether a title names a request or a part of one, as the siblings of an operation's responses do. */
export const isRequestTitle = memoize((title: string): boolean =>
  isPartTitle(title) && /request|ur[il]\b|^(?:http )?m[eé](?:thode?|todo)$|endpoint|リクエスト|请求|요청|anfrage|requête|solicitud|requisição|запрос/i.test(headOf(title)), maxTitles);

const verbs = [
  'abort', 'accept', 'activate', 'add', 'allocate', 'apply', 'approve', 'assign', 'reassign', 'associate', 'attach', 'authenticate', 'bind', 'cancel',
  'change', 'clear', 'clone', 'complete', 'configure', 'confirm', 'copy', 'create', 'deactivate', 'delete', 'deregister', 'destroy', 'detach',
  'disable', 'disassociate', 'download', 'enable', 'export', 'extend', 'fetch', 'generate', 'get', 'grant', 'import', 'insert', 'install', 'issue',
  'launch', 'list', 'lock', 'migrate', 'modify', 'move', 'obtain', 'patch', 'pause', 'publish', 'purge', 'put', 'query', 'read', 'reboot', 'rebuild',
  'register', 'release', 'remove', 'rename', 'replace', 'rescue', 'reset', 'resize', 'restart', 'restore', 'resume', 'retrieve', 'revert', 'revoke',
  'archive', 'calculate', 'check', 'connect', 'convert', 'describe', 'disconnect', 'discover', 'execute', 'find', 'follow', 'invite', 'invoke', 'join', 'leave',
  'mark', 'merge', 'mute', 'pin', 'redeem', 'refresh', 'reorder', 'rotate', 'save', 'synchronize', 'toggle', 'trash', 'trigger', 'unarchive', 'unfollow',
  'unlink', 'unmute', 'unpin', 'upsert',
  'run', 'search', 'send', 'set', 'show', 'shut', 'start', 'stop', 'submit', 'subscribe', 'suspend', 'terminate', 'unassign', 'unbind', 'unlock',
  'unrescue', 'unsubscribe', 'update', 'upgrade', 'upload', 'validate', 'verify', 'view',
];
const firstWord = /^(?:\d[\d.]* )?(?:(?:batch|bulk) )?([a-z]+) /i;

/** "delete", "deletes" and "deleting", in lower case. One expression of all verbs takes as long to compile as a page to read. */
const isVerb = lazily((): ((word: string) => boolean) => {
  const present = new Set(verbs.flatMap((verb) => [verb, `${verb}s`, `${verb}es`]));
  const stems = new Set(verbs.map((verb) => verb.replace(/e$/, '')));
  return (word) => present.has(word) || (word.endsWith('ing') && (stems.has(word.slice(0, -3)) || stems.has(word.slice(0, -4))));
});

function beginsWithVerb(title: string): boolean {
  const [, word] = firstWord.exec(title) ?? [];
  return word !== undefined && isVerb()(word.toLowerCase());
}

const methodTitle = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|COPY|MOVE)$/;

/** Whether a title begins like that of an operation ("Delete a server", "Querying tags"), or is only a method. */
export const isOperationTitle = memoize((title: string): boolean =>
  methodTitle.test(title) || beginsWithVerb(title) && !/\b(?:status|response|error|return) ?codes?\b|\b(?:api|requests?|errors?|responses?)$/i.test(title), maxTitles);

/** Whether a title tells readers to do something: "Use an external signer". Its page is about that, not about the whole API. */
export function isTaskTitle(title: string): boolean {
  return taskTitle.test(title) && !/\b(?:api|apis|codes?|errors?|requests?|responses?)$/i.test(title);
}

const taskTitle = /^(?:how to|use|prepare|build|deploy|integrate|embed|host|store|try|buy|pay|charge|set up|sign|make|schedule|track|tag) /i;
