import type { Summary } from '../../../model.ts';
import type { Difference } from '../../../lint/difference.ts';
import type { Addresses, Style } from '../../../reporters/index.ts';
import { printable } from '../../../reporters/printable.ts';
import { problemsText } from '../../../reporters/stylish.ts';
import { counted } from '../../../text/counted.ts';

/** What a change has brought, for people: the problems that are gone, a line each, those that are new, and how many there are now. */
export function differenceText({ fresh, gone }: Difference, { errors, warnings }: Summary, style: Style, addresses: Addresses): string {
  const { colours: { bold, dim, green, red } } = style;
  const lines = gone.map(({ place: { file, line }, message, rule }) =>
    `${green('✔')} ${printable(`${file}:${line}`)}  ${printable(message)}  ${dim(rule)}\n`);
  const left = errors + warnings === 0 ? 'no problems' : counted(errors + warnings, 'problem');
  const news = [...fresh.length > 0 ? [`${fresh.length} new`] : [], ...gone.length > 0 ? [`${gone.length} gone`] : []].join(', ') || 'nothing new';
  const paint = errors + warnings === 0 ? green : fresh.length > 0 ? red : dim;
  return `${lines.join('')}${fresh.length > 0 ? problemsText(fresh, style, addresses) : ''}${bold(paint(`${news}: ${left}`))}\n`;
}
