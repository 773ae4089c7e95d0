import { methods } from './http-methods.ts';

/** A number that may be a code, or a class of codes: `404`, `4xx`, `5**`, also directly behind `HTTP`, `error`, `status` or `code`. */
const code = /[1-5](?:\d\d|[xX]{2}|\*\*|nn|NN)(?![a-z0-9]|\.\d)(?<=(?:^|[^A-Za-z0-9.]|HTTP|http|rror|tatus|ode)[1-5]..)/;

const lowerMethods = methods.toLowerCase();

const capitalMethod = new RegExp(String.raw`\b(?:${methods})\b`);

/** A method in lower case, before a path. */
const methodBefore = new RegExp(String.raw`\b(?:${lowerMethods})["'${'`'}*]{0,3}[ \t]{1,9}["'${'`'}*<]{0,3}$`);

/** In UTF-16 code units: as many as the longest method and what may stand between it and its path. */
const longestBefore = 24;

/** A method in lower case, after a word that announces it. */
const announcedMethod = new RegExp(String.raw`(?:[Mm]ethod|[Vv]erb)["'${'`'}*:=>{ \t]{1,9}(?:${lowerMethods})\b`);

/** What is for canonlint, what takes something from another file or leads to one, a directive about a path, and tables in reStructuredText, which may be broken. */
const otherwise: readonly (readonly [word: string, pattern?: RegExp])[] = [
  ['canonlint'], [':file:'], ['::', /(?:include|openapi|table)::|::[ \t]{1,9}(?:\/|http)/], ['+-', /\+-[-=]/], ['+=', /\+=[-=]/],
  ['== ', /==[ \t]{1,9}==/], ['==\t', /==[ \t]{1,9}==/],
];

/**
 * Whether a page may state anything of statuses or operations, by its source alone. Where it is false, the page need not be
 * read: reading takes fifty times as long, and in most documentation nearly all pages are about something else. Words are searched before
 * patterns are tried, which takes a third of the time on a page that states nothing.
 */
export function mayState(source: string): boolean {
  return code.test(source) || capitalMethod.test(source) || holdsOtherwise(source)
    || pathStarts.some((start) => holdsMethodBefore(source, start)) || announcedMethod.test(source);
}

function holdsOtherwise(source: string): boolean {
  return otherwise.some(([word, pattern]) => source.includes(word) && pattern?.test(source) !== false);
}

/** How a path begins. */
const pathStarts = ['/', '{', 'http'];

function holdsMethodBefore(source: string, start: string): boolean {
  for (let at = source.indexOf(start); at >= 0; at = source.indexOf(start, at + 1)) {
    if (isSpaceBefore(source, at) && methodBefore.test(source.slice(Math.max(0, at - longestBefore), at))) return true;
  }
  return false;
}

/** Whether white space stands before an offset, or before marks that begin a word there. */
function isSpaceBefore(source: string, offset: number): boolean {
  let at = offset - 1;
  while (at >= 0 && marks.includes(source[at]!)) at -= 1;
  return source[at] === ' ' || source[at] === '\t';
}

const marks = '"\'`*<';
