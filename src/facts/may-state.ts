import { methods } from './http-methods.ts';

/** A number that may be a code, or a class of codes: `404`, `4xx`, `5**`, also directly behind `HTTP`, `error`, `status` or `code`. */
const code = /[1-5](?:\d\d|[xX]{2}|\*\*|nn|NN)(?![a-z0-9]|\.\d)(?<=(?:^|[^A-Za-z0-9.]|HTTP|http|rror|tatus|ode)[1-5]..)/;

const lowerMethods = methods.toLowerCase();

/** A method in capitals; in lower case before a path, or after a word that announces it. */
const method = new RegExp(
  String.raw`\b(?:${methods})\b|\b(?:${lowerMethods})["'${'`'}*]{0,3}[ \t]{1,9}["'${'`'}*<]{0,3}(?:/|http|\{)`
  + String.raw`|(?:[Mm]ethod|[Vv]erb)["'${'`'}*:=>{ \t]{1,9}(?:${lowerMethods})\b`,
);

/** What is for canonlint, what takes something from another file, a directive about a path, and tables in reStructuredText, which may be broken. */
const otherwise = /canonlint|include::|:file:|table::|::[ \t]{1,9}(?:\/|http)|\+[-=]{2}|==[ \t]{1,9}==/;

/**
 * Whether a page may state anything of statuses or operations, by its source alone. Where it is false, the page need not be
 * read: reading takes fifty times as long, and in most documentation nearly all pages are about something else.
 */
export function mayState(source: string): boolean {
  return code.test(source) || method.test(source) || otherwise.test(source);
}
