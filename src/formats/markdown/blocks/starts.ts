import { fenceStart, indentedCode } from './code.ts';
import { definition, indentedContainer, listItem, quote, fencedContainer } from './container-starts.ts';
import { heading, rule, underline } from './heading-starts.ts';
import { html } from './html-starts.ts';
import { imports, jsxExpression } from './mdx-starts.ts';
import type { OpenBlocks, Start, Started } from './open-blocks.ts';
import { attributes, include, template } from './template-starts.ts';

/** The constructs in order, each with the characters that it may begin with. */
const starts: readonly (readonly [firsts: string, start: Start])[] = [
  ['>', quote],
  ['#', heading],
  ['`~', fenceStart],
  ['<{', template],
  ['[-;', include],
  ['<', html],
  ['{', attributes],
  ['{', jsxExpression],
  ['!?=', indentedContainer],
  ['=-', underline],
  ['*-_', rule],
  ['*+-0123456789', listItem],
  [':', fencedContainer],
  [':', definition],
  ['ie', imports],
];

/** The constructs by the character that they begin with. */
const startsAt = new Map([...new Set(starts.flatMap(([firsts]) => [...firsts]))].map((first) =>
  [first, starts.filter(([firsts]) => firsts.includes(first)).map(([, start]) => start)]));

/** Opens what begins at the rest of the current line (CommonMark, sections 4 and 5). */
export function startAt(blocks: OpenBlocks): Started {
  const { line } = blocks;
  if (line.isBlank) return 'none';
  if (line.indent > 3 && !blocks.context.mdx) return indentedCode(blocks);
  for (const start of startsAt.get(line.first) ?? []) {
    const result = start(blocks);
    if (result !== 'none') return result;
  }
  return 'none';
}
