import type { StatusList } from '../model.ts';

/** Whether a list tells readers what to do about some codes, by a title around it; it need neither be complete nor in order. */
export function isAdvice({ titles }: Pick<StatusList, 'titles'>): boolean {
  return titles.some((title) => advice.test(title));
}

const advice = /\b(?:troubleshoot(?:ing)?|debugging|dealing with|fixing|faqs?|frequently asked|(?:common|known) (?:issues|problems))\b/i;
