import type { Writer } from '../format.ts';
import { references } from '../html/references.ts';
import { frameOf } from './set/frame.ts';
import { rewriteAsciidoc } from './set/index.ts';

/** The writer of AsciiDoc. */
export const writer: Writer = {
  // a new row has the separators, specifications and marks of its neighbours
  marks: { drawing: '|\\', row: '!,:;.<>^+*adehlms0123456789`_\u00a6', inline: '*`_#^~+<>[](){}&;:', references },
  isCode: (source, { start, end }) => source[start - 1] === '`' || (source[end] === '`' && !/`[ "']?[1-5]\d\d[^`\r\n]*$/.test(source.slice(Math.max(0, start - longestCode), start))),
  write: rewriteAsciidoc,
  frameOf,
};

/** In UTF-16 code units. */
const longestCode = 200;
