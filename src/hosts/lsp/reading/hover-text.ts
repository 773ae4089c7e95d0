import type { Canon } from '../../../model.ts';
import { printable } from '../../../reporters/printable.ts';
import { counted } from '../../../text/counted.ts';
import type { CommonWording } from './wordings.ts';
import { standardOf } from './standards.ts';

/** How a hover is written: in Markdown, or as plain text. */
export interface Notation {
  /** Words of a page or a canon, which are nothing but words. */
  readonly words: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly link: (text: string, address: string) => string;
}

/** For clients that show Markdown: no word of a page is a link or markup in it (CommonMark 0.31, 2.4). */
export const markdown: Notation = {
  words: (text) => printable(text.replace(/\s+/g, ' ')).replace(/[!-/:-@[-`{-~]/g, '\\$&'),
  strong: (text) => `**${markdown.words(text)}**`,
  link: (text, address) => `[${markdown.words(text)}](${address})`,
};

/** For others. */
export const plain: Notation = {
  words: (text) => printable(text.replace(/\s+/g, ' ')),
  strong: (text) => plain.words(text),
  link: (text, address) => `${plain.words(text)}: ${address}`,
};

/** So many wordings are shown. */
const mostWordings = 5;

/** What the canon has for a code, what services say of it, and where it is defined. */
export function hoverText(code: number, canon: Canon, wordings: readonly CommonWording[], { words, strong, link }: Notation): string {
  const entry = canon.entries.get(code);
  const standard = standardOf(code);
  const shown = wordings.slice(0, mostWordings).map(({ text, services }) => `- ${words(text)} (${counted(services, 'service')})`);
  const more = wordings.length - shown.length;
  return [
    `${strong(`${code}${entry?.phrase === undefined ? '' : ` ${entry.phrase}`}`)} ${words(entry === undefined ? `is not in the canon ${canon.name}` : `in the canon ${canon.name}`)}`,
    ...entry?.description === undefined ? [] : [words(entry.description)],
    ...entry?.methods === undefined ? [] : [words(`Normal response of ${entry.methods.join(', ')}`)],
    ...entry?.accept === undefined || entry.accept.length === 0 ? [] : [words(`As good: ${entry.accept.join(' · ')}`)],
    ...shown.length === 0 ? [] : [[words('The services say'), '', ...shown, ...more > 0 ? [`- ${words(`and ${more} more`)}`] : []].join('\n')],
    ...standard === undefined ? [] : [link(standard.name, standard.address)],
  ].join('\n\n');
}
