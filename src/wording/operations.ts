import type { Operation, OperationCode } from '../model.ts';

/** The request line of an operation, for messages. */
export function requestLineOf({ method, uri }: Pick<Operation, 'method' | 'uri'>): string {
  return `${method} ${uri}`.trim();
}

/** The first statement of each code. */
export function oncePerCode(statements: readonly OperationCode[]): readonly OperationCode[] {
  return statements.filter(({ code }, at) => statements.findIndex((other) => other.code === code) === at);
}

/** Verbs of requests that look something up. */
const queries = [
  'query', 'search', 'list', 'find', 'filter', 'count', 'lookup', 'check', 'validate', 'verify', 'test', 'view', 'preview', 'export', 'download', 'get', 'describe',
];
/** Verbs of requests that do something with what there is. */
const acts = [
  'action', 'actions', 'operate', 'operation', 'execute', 'run', 'start', 'stop', 'pause', 'resume', 'restart', 'reboot', 'reset', 'enable', 'disable', 'activate',
  'deactivate', 'delete', 'remove', 'clear', 'cancel', 'retry', 'rollback', 'swap', 'switch', 'switchover', 'resize', 'extend', 'lock', 'unlock', 'attach', 'detach',
  'bind', 'unbind', 'associate', 'disassociate', 'dissociate', 'open', 'close', 'login', 'logout', 'authenticate', 'encrypt', 'decrypt', 'sign', 'sync', 'refresh',
  'update', 'modify', 'upgrade', 'rename', 'move', 'migrate', 'revoke', 'retire', 'schedule',
];
const anyVerb = [...queries, ...acts].join('|');
/** A path's last segment that is a verb, begins with one (`enable-key`) or ends in one (`resources-migrate`). */
const verbSegment = new RegExp(`^(?:batch|bulk)[-_]|^(?:${anyVerb})(?:$|[-_])|[-_](?:${anyVerb})$`, 'i');
const queryingTitle = /^(?:query(?:ing)?|quer(?:ies)|list(?:s|ing)?|search(?:es|ing)?|find(?:s|ing)?|filter(?:s|ing)?|count(?:s|ing)?|check(?:s|ing)?|validat(?:e|es|ing)|verif(?:y|ies|ying)|obtain(?:s|ing)?|retriev(?:e|es|ing)|fetch(?:es|ing)?|view(?:s|ing)?|delet(?:e|es|ing)|remov(?:e|es|ing)|get(?:s|ting)?) /i;
const queryingEnd = /\b(?:quer(?:y|ies)|search(?:es)?|list|filter|actions?|batch[ -]delet(?:e|ion))$/i;

/** Whether a POST makes something, as far as its path and its title tell: neither speaks of a query or of an act. */
export function isCreation({ uri, title = '' }: Pick<Operation, 'uri' | 'title'>): boolean {
  const segments = uri.split(/[?#]/, 1)[0]!.split('/');
  const last = segments.findLast((segment) => segment !== '' && !/^[{<:$]/.test(segment)) ?? '';
  return !verbSegment.test(last) && !queryingTitle.test(title) && !queryingEnd.test(title);
}
