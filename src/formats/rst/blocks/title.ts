import { addOther, type Construct, type Content, type Context } from '../content.ts';
import { inlineText } from '../inline/inline.ts';
import { cut, isBlank, type Line } from '../lines/line.ts';
import { indentOf } from '../lines/whitespace.ts';
import { columnsOf } from '../../width.ts';

/** A shorter ruler may be ordinary text. */
const minRulerLength = 4;

/** A section title and its style: the character of the underline, or those of overline and underline. */
interface Title {
  readonly line: Line;
  readonly style: string;
}

/** The title made of a line and the ruler below it; undefined if they are a paragraph. */
export function underlined(line: Line, under: Line): Title | undefined {
  if (!isRuler(under)) return undefined;
  if (under.text.length < minRulerLength && columnsOf(line.text) > under.text.length) return undefined;
  return { line, style: under.text[0]! };
}

/** Opens the section of a title that ends before line `next`; drops it where titles are not allowed. */
export function titleUnder(title: Title, next: number, content: Content, context: Context): number {
  const opened = context.outline?.open(title.style, inlineText([title.line], context.substitutions), content);
  addOther(content, opened !== true);
  return next;
}

/** A title between two rulers, or a transition. Anything else is skipped, unless its ruler is ordinary text. */
export const ruledTitle: Construct = (lines, at, content, context) => {
  const [over, middle, under] = [lines[at]!, lines[at + 1], lines[at + 2]];
  if (!isRuler(over)) return undefined;
  const isShort = over.text.length < minRulerLength;
  const consumed = context.outline === undefined ? 1 : linesConsumed(middle, under);
  if (consumed === 3 && under!.text === over.text) {
    if (isShort && columnsOf(middle!.text) > over.text.length) return undefined;
    const line = cut(middle!, indentOf(middle!.text));
    return titleUnder({ line, style: over.text[0]! + under!.text[0]! }, at + 3, content, context);
  }
  if (isShort) return undefined;
  addOther(content);
  return at + consumed;
};

/** How many lines docutils consumes for a ruler: one for a transition. */
function linesConsumed(middle: Line | undefined, under: Line | undefined): number {
  if (middle === undefined || isBlank(middle)) return 1;
  return isRuler(middle) || under === undefined ? 2 : 3;
}

/** Whether a line is one punctuation character repeated: an underline, overline or transition. */
function isRuler({ text }: Line): boolean {
  const mark = text.charCodeAt(0);
  if (!/^[!-/:-@[-`{-~]/.test(text)) return false;
  for (let at = 1; at < text.length; at++) if (text.charCodeAt(at) !== mark) return false;
  return true;
}
