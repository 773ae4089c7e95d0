import type { Contents } from '../contents.ts';

/** The contents of the page, embedded as JSON. */
export const { summary, near, canon, made, matrix, pagesOfRules, problems } = JSON.parse(document.querySelector('#contents')!.textContent) as Contents;
