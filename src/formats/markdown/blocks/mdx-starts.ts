import { bracesEnd } from '../inline/tags.ts';
import type { Line } from '../lines/line.ts';
import type { Start } from './open-blocks.ts';

/** An expression of MDX that stands alone, or a comment in it. */
export const jsxExpression: Start = (blocks) => {
  const { line, context } = blocks;
  const isComment = line.rest.startsWith('{/*');
  if (blocks.lazyParagraph !== undefined || (!context.mdx && !isComment)) return 'none';
  const until = isComment ? commentEnd(line) : bracesEnd(line.source, line.words);
  if (until === undefined || !isAtLineEnd(line.source, until)) return 'none';
  if (isComment) context.comments.push({ span: { start: line.words, end: until }, text: line.source.slice(line.words + 3, until - 3).trim() });
  blocks.openLeaf({ kind: 'skipped', until });
  return 'leaf';
};

/** Imports and exports of MDX, up to a blank line. */
export const imports: Start = (blocks) => {
  const { line, context } = blocks;
  if (!context.mdx || blocks.lazyParagraph !== undefined || line.at !== line.start || !/^(?:import|export)[ {*"']/.test(line.rest)) return 'none';
  const rest = /\r?\n[ \t]*\r?\n|\r[ \t]*\r/g;
  rest.lastIndex = line.end;
  blocks.openLeaf({ kind: 'skipped', until: rest.exec(line.source)?.index ?? line.source.length });
  return 'leaf';
};

/** In UTF-16 code units. */
const longestComment = 10_000;

function commentEnd({ source, words }: Line): number | undefined {
  const end = source.slice(words, words + longestComment).indexOf('*/}');
  return end < 0 ? undefined : words + end + 3;
}

function isAtLineEnd(source: string, from: number): boolean {
  let at = from;
  while (source[at] === ' ' || source[at] === '\t') at += 1;
  return at >= source.length || source[at] === '\n' || source[at] === '\r';
}
