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
  'obtain', 'retrieve', 'fetch', 'collect', 'calculate', 'estimate', 'compare',
];
/** Verbs of requests that act on existing things. */
const acts = [
  'operate', 'execute', 'run', 'start', 'stop', 'pause', 'resume', 'restart', 'reboot', 'reset', 'enable', 'disable', 'activate',
  'deactivate', 'delete', 'remove', 'clear', 'cancel', 'retry', 'rollback', 'swap', 'switch', 'switchover', 'resize', 'extend', 'lock', 'unlock', 'attach', 'detach',
  'bind', 'unbind', 'associate', 'disassociate', 'dissociate', 'open', 'close', 'login', 'logout', 'authenticate', 'encrypt', 'decrypt', 'sign', 'sync', 'refresh',
  'update', 'modify', 'upgrade', 'rename', 'move', 'migrate', 'revoke', 'retire', 'schedule', 'change', 'apply', 'replicate', 'copy', 'restore', 'transfer',
];
const verbs = [...queries, ...acts];
const segmentVerbs: ReadonlySet<string> = new Set([...verbs, 'action', 'actions', 'operation', 'upload', 'send', 'link', 'unlink', 'set']);
/**
 * Verbs that begin no other noun: `removeresources` is an action; `listeners`, `checkpoints` and `attachments` are
 * things.
 */
const squashed = ['update', 'delete', 'remove', 'migrate', 'associate', 'disassociate', 'dissociate', 'enable', 'disable', 'activate', 'deactivate', 'execute', 'replicate'].join('|');
const squashedVerb = new RegExp(`^(?:${squashed})(?![drs]|ment)[a-z]{4}`);
const verbForms: ReadonlySet<string> = new Set(verbs.flatMap(formsOf));
const firstWord = /^(?:(?:batch|bulk)[ -])?([a-z]+) /i;
const queryingEnd = /\b(?:quer(?:y|ies)|search(?:es)?|list|filter|actions?|batch[ -]delet(?:e|ion))$/i;

/** "modify", "modifies", "modifying". */
function formsOf(verb: string): readonly string[] {
  const last = verb.at(-1)!;
  const stem = verb.slice(0, -1);
  if (last === 'e') return [verb, `${verb}s`, `${stem}ing`];
  return last === 'y' ? [verb, `${stem}ies`, `${verb}ing`] : [verb, `${verb}s`, `${verb}es`, `${verb}ing`, `${verb}${last}ing`];
}

/** Whether a path's last segment is a verb, begins with one (`enable-key`, `setColour`, `removeresources`) or ends in one (`resources-migrate`). */
function isAction(segment: string): boolean {
  const [first, ...others] = segment.replaceAll(/(?<=[a-z])(?=[A-Z])|^_/g, '-').toLowerCase().split(/[-_]/).filter((word) => word !== '');
  if (first === undefined) return false;
  if ([first, others.at(-1)].some((word) => word === 'batch' || word === 'bulk')) return true;
  if ((others.length > 0 && first === 'add') || segmentVerbs.has(first) || segmentVerbs.has(others.at(-1) ?? '')) return true;
  return squashedVerb.test(first);
}

/** Whether a title begins with such a verb in one of its forms: "Modify", "Modifies", "Modifying". */
function beginsWithVerb(title: string): boolean {
  const [, word] = firstWord.exec(title) ?? [];
  return word !== undefined && verbForms.has(word.toLowerCase());
}

/** Whether a POST creates something: neither its path nor its title is about a query or an action. */
export function isCreation({ uri, title = '' }: Pick<Operation, 'uri' | 'title'>): boolean {
  const segments = uri.split(/[?#]/, 1)[0]!.split('/');
  const last = segments.findLast((segment) => segment !== '' && !/^[{<(:$]/.test(segment)) ?? '';
  return !isAction(last) && !beginsWithVerb(title) && !queryingEnd.test(title);
}

/**
 * The success codes of an operation that say something of its method, each once: 202 is right for any method, 206 for a
 * part of what GET returns. HEAD answers as GET does, and a POST that queries or acts as it likes.
 */
export function tellingSuccesses(operation: Operation): readonly OperationCode[] {
  const { method, codes } = operation;
  if (method === 'HEAD' || (method === 'POST' && !isCreation(operation))) return [];
  const isNeutral = (code: number): boolean => code === 202 || (code === 206 && method === 'GET');
  return oncePerCode(codes.filter(({ code, success, condition }) => success && condition === undefined && code >= 200 && code < 300 && !isNeutral(code)));
}
