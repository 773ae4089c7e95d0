import { addOther, type Construct, type Content, type Context } from './content.ts';
import { inlineText } from './inline.ts';
import { cut, type Line } from './line.ts';
import { columnsOf } from './width.ts';
import { indentOf } from './whitespace.ts';

/** A line of one punctuation character repeated: an underline, an overline or a transition. */
const ruler = /^([!-/:-@[-`{-~])\1* *$/;

/** Shorter rulers than this may be ordinary text. */
const shortest = 4;

/** A section title and the style of its ruler: the underline's character, or over- and underline's. */
interface Title {
  readonly line: Line;
  readonly style: string;
}

/** The title that a line and the ruler under it make; undefined where they are a paragraph. */
export function underlined(line: Line, under: Line): Title | undefined {
  if (!ruler.test(under.text)) return undefined;
  if (under.text.length < shortest && columnsOf(line.text) > under.text.length) return undefined;
  return { line, style: under.text[0]! };
}

/** Opens the section of a title that ends before line `next`; where titles are not allowed it is dropped. */
export function titleUnder(title: Title, next: number, content: Content, context: Context): number {
  const opened = context.outline?.open(title.style, inlineText([title.line]), content);
  addOther(content, opened !== true);
  return next;
}

/** A title between two rulers, or a transition. */
export const ruledTitle: Construct = (lines, at, content, context) => {
  const over = lines[at]!.text;
  if (!ruler.test(over)) return undefined;
  const short = over.length < shortest;
  if (context.outline === undefined) {
    if (short) return undefined;
    addOther(content);
    return at + 1;
  }
  const middle = lines[at + 1];
  if (middle === undefined || middle.text === '') {
    if (short) return undefined;
    addOther(content);
    return at + 1;
  }
  return ruledBlock(lines, at, content, context);
};

/** What follows a ruler directly: a title and its underline, or something invalid that is skipped. */
function ruledBlock(lines: readonly Line[], at: number, content: Content, context: Context): number | undefined {
  const [over, middle, under] = [lines[at]!, lines[at + 1]!, lines[at + 2]];
  const invalid = over.text.length < shortest ? undefined : 0;
  if (ruler.test(middle.text)) return invalid === undefined ? undefined : skipped(content, at + 2);
  if (under === undefined) return invalid === undefined ? undefined : skipped(content, at + 2);
  if (under.text !== over.text) return invalid === undefined ? undefined : skipped(content, at + 3);
  if (columnsOf(middle.text) > over.text.length && invalid === undefined) return undefined;
  const line = cut(middle, indentOf(middle.text));
  return titleUnder({ line, style: over.text[0]! + under.text[0]! }, at + 3, content, context);
}

function skipped(content: Content, next: number): number {
  addOther(content);
  return next;
}
