import { alternativeName } from './alternatives.ts';
import type { Start } from './open-blocks.ts';
import { isAttributeLine, templateLineOf } from './template-line.ts';

/** A line of calls of a template language, which is not shown; a paragraph or table goes on behind it. */
export const template: Start = (blocks) => {
  const calls = templateLineOf(blocks.line.rest);
  if (calls === undefined) return 'none';
  for (const { name, closes } of calls) {
    const alternative = alternativeName(name);
    if (alternative === undefined) continue;
    const key = `{${name}}`;
    blocks.addEvent(closes ? { kind: 'close', key } : { kind: 'open', key, name: alternative });
  }
  return 'leaf';
};

/** A line of attributes for the block above or below. */
export const attributes: Start = (blocks) => (isAttributeLine(blocks.line.rest) ? 'leaf' : 'none');
