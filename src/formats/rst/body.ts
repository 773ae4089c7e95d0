import { addFault, addOther, spanOfLines, type Construct, type Content, type Context } from './content.ts';
import { explicitMarkup } from './explicit.ts';
import { gridTable } from './grid-table.ts';
import { indentedFrom } from './indented.ts';
import type { Line } from './line.ts';
import { bulletList, enumeratedList, fieldList, optionList } from './lists.ts';
import { literalText } from './literal.ts';
import { blockQuotes } from './quote.ts';
import { simpleTable } from './simple-table.ts';
import { doctest, lineBlock, paragraph } from './text-block.ts';
import { ruledTitle } from './title.ts';

/** Deeper nesting than this is not read, so that time stays linear and the stack bounded. */
const deepest = 100;

/** Constructs by how docutils' `Body` state tries them. The last takes any line. */
const constructs: readonly Construct[] = [
  bulletList,
  enumeratedList,
  fieldList,
  optionList,
  doctest,
  lineBlock,
  gridTable,
  simpleTable,
  explicitMarkup,
  ruledTitle,
  paragraph,
];

/** Constructs that may begin with a letter or a digit. */
const plainConstructs: readonly Construct[] = [enumeratedList, paragraph];

const plainStart = /^[0-9A-Za-z]/;

/** Reads lines as docutils' block parser does (reStructuredText Markup Specification, "Body Elements"). */
export function readBody(lines: readonly Line[], context: Omit<Context, 'nested'>): Content {
  const content: Content = { blocks: [], others: 0 };
  const inner: Context = {
    ...context,
    nested: (nestedLines) => readBody(nestedLines, { depth: context.depth + 1, faults: context.faults }),
  };
  if (context.depth > deepest) {
    content.blocks.push({ kind: 'literal', text: literalText(lines) });
    addFault(inner, spanOfLines(lines.slice(0, 1)), `more than ${deepest} levels of nesting are not read`);
    return content;
  }
  const { blocks } = content;
  for (let at = 0; at < lines.length;) at = readBlock(lines, at, content, inner);
  return { blocks, others: content.others };
}

function readBlock(lines: readonly Line[], at: number, content: Content, context: Context): number {
  const { text } = lines[at]!;
  if (text === '') return at + 1;
  if (text[0] === ' ') return quoted(lines, at, content, context);
  for (const construct of plainStart.test(text) ? plainConstructs : constructs) {
    const next = construct(lines, at, content, context);
    if (next !== undefined) return next;
  }
  throw new Error(`no construct takes the line at offset ${spanOfLines([lines[at]!]).start}`);
}

function quoted(lines: readonly Line[], at: number, content: Content, context: Context): number {
  const { lines: inner, end, blankFinish } = indentedFrom(lines, at);
  content.blocks.push(...blockQuotes(inner, context));
  addOther(content, !blankFinish);
  return end;
}
