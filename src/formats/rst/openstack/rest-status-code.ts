import type { DeclaredResponse, DeclaredResponses, Span } from '../../../model.ts';
import { addOther, type Content, type Context } from '../content.ts';
import { visibleText } from '../inline/visible-text.ts';
import { cut, isBlank, offsetIn, type Line } from '../lines/line.ts';
import type { StatusFile } from './status-files.ts';
import { wordsOf, type StatusText } from './status-texts.ts';

/** A code in the body of the directive, with the name of its case. */
interface Item {
  readonly code: number;
  readonly span: Span;
  readonly name: string;
  readonly nameSpan: Span;
}

/**
 * Reads the lines of a `rest_status_code` directive (os-api-ref, "rest_status_code"): the group of its codes and the file of their texts,
 * then a code on each line, perhaps with the name of a case. A name or code that the file lacks is a fault; the text for any case stands
 * in for that of a case.
 */
export function restStatusCode(lines: readonly Line[], content: Content, context: Context): void {
  const first = lines.findIndex((line) => !isBlank(line));
  const head = first < 0 ? undefined : /^( *)(\S+)(?: +(\S.*))?$/.exec(lines[first]!.text);
  const items = first < 0 ? [] : lines.slice(first + 1).flatMap((line) => itemOn(line) ?? []);
  if (head === null || head === undefined || items.length === 0) {
    addOther(content);
    return;
  }
  const [, lead, word, path] = head as unknown as readonly [string, string, string, string | undefined];
  const line = lines[first]!;
  const outcome = outcomes.get(word.toLowerCase());
  const file = path === undefined ? undefined : context.statusFiles.open(path, line.start);
  const responses = items.map((item) => responseFor(item, file, context));
  const list: DeclaredResponses = {
    kind: 'responses', span: { start: items[0]!.span.start, end: items.at(-1)!.nameSpan.end }, title: undefined, inSection: true,
    ...(outcome !== undefined && { group: { outcome, name: visibleText([cut(line, lead.length, lead.length + word.length)]) } }),
    responses,
  };
  content.blocks.push(list);
}

const outcomes: ReadonlyMap<string, 'normal' | 'abnormal'> = new Map([['success', 'normal'], ['error', 'abnormal']]);

/** An item of the list, which is YAML: `- 409` or `- 409: lamp_lit`. */
function itemOn(line: Line): Item | undefined {
  const [, lead, digits, gap, name] = /^( *- +["']?)([1-5]\d\d)(["']?(?: *:(?: +["']?)?)?)([^\s"'#]*)(?:$|["'\s])/.exec(line.text) ?? [];
  if (digits === undefined) return undefined;
  const from = lead!.length;
  const to = from + digits.length;
  const code = spanIn(line, from, to);
  const nameFrom = to + gap!.length;
  return {
    code: Number(digits), span: code, name: name === '' ? standard : name!, nameSpan: name === '' ? code : spanIn(line, nameFrom, nameFrom + name!.length),
  };
}

/** The name of the text that fits any case. */
const standard = 'default';

function spanIn(line: Line, from: number, to: number): Span {
  return { start: offsetIn(line, from), end: offsetIn(line, to) };
}

function responseFor({ code, span, name, nameSpan }: Item, file: StatusFile | undefined, context: Context): DeclaredResponse {
  const own = file?.texts.find(code, name);
  const text: StatusText | undefined = own ?? file?.texts.find(code, standard);
  if (text !== undefined) file!.uses.set(text, (file!.uses.get(text) ?? 0) + 1);
  if (file !== undefined && own === undefined) {
    const message = file.texts.hasCode(code) ? `${file.path} has no text for ${code} by the name ${name}` : `${file.path} has no text for ${code}`;
    context.faults.push({ span: file.texts.hasCode(code) ? nameSpan : span, message, ofReference: true });
  }
  return { code, span, phrase: undefined, ...(text === undefined ? { blocks: [] } : wordsOf(text, 1)) };
}
