import { methods } from './http-methods.ts';

/** A number that may be a code, or a class of codes: `404`, `4xx`, `5**`, also directly behind `HTTP`, `error`, `status` or `code`. */
const code = /[1-5](?:\d\d|[xX]{2}|\*\*|nn|NN)(?![a-z0-9]|\.\d)(?<=(?:^|[^A-Za-z0-9.]|HTTP|http|rror|tatus|ode)[1-5]..)/;

const lowerMethods = methods.toLowerCase();

const capitalMethod = new RegExp(String.raw`\b(?:${methods})\b`);

/**
 * What else makes a page state something: each is looked for by a word that is fast to find, and only where that stands the text before or behind it is held against
 * a pattern. To run such a pattern on the whole page takes ten times as long.
 */
interface Sign {
  readonly words: readonly string[];
  /** What the text before the word must end with. */
  readonly before?: RegExp;
  /** What the text behind the word must begin with. */
  readonly behind?: RegExp;
}

/** A method in lower case before a path, or after a word that announces it. */
const lowerMethod: readonly Sign[] = [
  { words: ['/', '{', '://'], before: new RegExp(String.raw`\b(?:${lowerMethods})["'${'`'}*]{0,3}[ \t]{1,9}["'${'`'}*<]{0,3}(?:https?)?$`) },
  { words: ['method', 'Method', 'verb', 'Verb'], behind: new RegExp(String.raw`^["'${'`'}*:=>{ \t]{1,9}(?:${lowerMethods})\b`) },
];

/** What is for canonlint, what takes something from another file or leads to one, a directive about a path, and tables in reStructuredText, which may be broken. */
const otherwise: readonly Sign[] = [
  { words: ['canonlint', ':file:'] },
  { words: ['::'], before: /(?:include|openapi|table)$/ },
  { words: ['::'], behind: /^[ \t]{1,9}(?:\/|http)/ },
  { words: ['+-', '+='], behind: /^[-=]/ },
];

/**
 * Whether a page may state anything of statuses or operations, by its source alone. Where it is false, the page need not be
 * read: reading takes fifty times as long, and in most documentation nearly all pages are about something else.
 */
export function mayState(source: string): boolean {
  return capitalMethod.test(source) || code.test(source) || holdsAny(source, otherwise) || holdsSimpleBorder(source) || holdsAny(source, lowerMethod);
}

function holdsAny(source: string, signs: readonly Sign[]): boolean {
  return signs.some((sign) => sign.words.some((word) => holds(source, word, sign)));
}

function holds(source: string, word: string, { before, behind }: Sign): boolean {
  for (let at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (before?.test(source.slice(Math.max(0, at - around), at)) !== false && behind?.test(source.slice(end, end + around)) !== false) return true;
  }
  return false;
}

/** In UTF-16 code units: as many as the longest method, what may stand between it and its path, and the beginning of a URL. */
const around = 32;

/** Whether two columns of a border in a simple table stand side by side: `==  ==`. */
function holdsSimpleBorder(source: string): boolean {
  for (let at = source.indexOf('=='); at >= 0; at = source.indexOf('==', at)) {
    while (source[at] === '=') at += 1;
    if (behindColumn.test(source.slice(at, at + around))) return true;
  }
  return false;
}

const behindColumn = /^[ \t]{1,9}==/;
