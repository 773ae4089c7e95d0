import type { Start } from './open-blocks.ts';

/** Code that four spaces indent; it does not interrupt a paragraph (CommonMark, section 4.4). */
export const indentedCode: Start = (blocks) => {
  const { line } = blocks;
  if (blocks.lazyParagraph !== undefined) return 'none';
  line.takeColumns(4);
  blocks.openLeaf({ kind: 'code', lines: [{ start: line.at, end: line.end }] });
  return 'leaf';
};

/** Code between fences (CommonMark, section 4.5). */
export const fenceStart: Start = (blocks) => {
  const { line } = blocks;
  const mark = line.first;
  let end = line.words;
  while (line.source[end] === mark) end += 1;
  const length = end - line.words;
  if (length < 3 || (mark === '`' && line.source.slice(end, line.end).includes('`'))) return 'none';
  blocks.openLeaf({ kind: 'fence', mark, length, indent: line.indent, lines: [] });
  return 'leaf';
};
