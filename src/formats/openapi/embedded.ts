import type { Block } from '../../model.ts';
import { readMarkdown } from '../markdown/read.ts';
import { moved } from '../moved.ts';
import type { Scalar } from './tree/index.ts';

/**
 * The blocks of a description in CommonMark (OpenAPI 3.1, "Rich Text Formatting"), at their places in the specification; empty where it
 * cannot list codes. Nothing in them is plain, since the words stand in a markup inside another.
 */
export function blocksInside({ text }: Scalar): readonly Block[] {
  if (!mayList(text.value)) return [];
  const { title, blocks } = readMarkdown({ file: 'description.md', source: text.value, encoding: 'utf-8', byteOrderMark: false });
  const all: readonly Block[] = title === undefined ? blocks : [{ kind: 'section', title, blocks }];
  return all.map((block) => moved(block, text));
}

/** Whether a line begins as a row, an item or a heading, and has a code near its start. */
function mayList(text: string): boolean {
  return text.split(/[\r\n]+/).some((line) => /[1-5]\d\d/.test(line.slice(0, 300)) && /^[ \t]{0,20}(?:[|*+#-]|\d\d?[.)]|<t)/.test(line));
}
