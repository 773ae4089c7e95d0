import type { Block, DeclaredResponse, DeclaredResponses, Item, Text } from '../../../model.ts';
import { sliceText, spanOf } from '../../../text/spans.ts';

/** A field list with its fields for status codes apart (sphinxcontrib-httpdomain, "Resource Fields"). */
export interface DividedFields<T extends Item> {
  readonly responses: DeclaredResponses;
  readonly others: readonly T[];
}

/** The fields of a list that state codes, apart from the others; undefined if there are none. `endOf` tells where the words of a field end. */
export function dividedFields<T extends Item>(items: readonly T[], endOf: (item: T) => number): DividedFields<T> | undefined {
  const responses: DeclaredResponse[] = [];
  const others: T[] = [];
  const stating: T[] = [];
  for (const item of items) {
    const stated = responsesOf(item);
    if (stated.length === 0) others.push(item);
    else {
      responses.push(...stated);
      stating.push(item);
    }
  }
  const [first, last] = [responses[0], stating.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const span = { start: first.span.start, end: Math.max(responses.at(-1)!.span.end, endOf(last)) };
  return { responses: { kind: 'responses', span, title: undefined, ofOperation: true, responses }, others };
}

/** `:statuscode 404:`, `:status 404:` or `:code 404:`, also of several codes, and with words behind them. */
const statusField = /^(?:status ?code|status|code) {1,9}([1-5]\d\d(?:(?: ?[,/;&|] ?| or | and )[1-5]\d\d)*)(?!\w)/i;

/** `:status: 201 the lamp hangs`, where the code stands in the body of the field. */
const bareField = /^(?:status ?code|status|code)$/i;

/** The response that the body of a field gives: a code with words behind it; a number alone may be a value. */
function responseIn([first, ...others]: readonly Block[]): readonly DeclaredResponse[] {
  if (first?.kind !== 'paragraph') return [];
  const [whole, code] = /^([1-5]\d\d)(?:[ :\u2010-\u2015-]{1,9})(?=\p{L})/u.exec(first.text.value) ?? [];
  const span = code === undefined ? undefined : spanOf(first.text, 0, code.length);
  if (span === undefined) return [];
  return [{ code: Number(code), span, phrase: undefined, blocks: [{ kind: 'paragraph', text: sliceText(first.text, whole!.length), plain: first.plain }, ...others] }];
}

const betweenCodes = /\D+/;

function responsesOf({ label, blocks }: Item): readonly DeclaredResponse[] {
  const [whole, codes] = (label === undefined ? undefined : statusField.exec(label.value)) ?? [];
  if (label === undefined) return [];
  if (whole === undefined || codes === undefined) return bareField.test(label.value) ? responseIn(blocks) : [];
  const words = wordsBehind(label, whole.length);
  if (words === undefined) return [];
  const start = whole.length - codes.length;
  const all: readonly Block[] = words.value === '' ? blocks : [{ kind: 'paragraph', text: words, plain: false }, ...blocks];
  return codes.split(betweenCodes).flatMap((code, index): DeclaredResponse | readonly never[] => {
    const at = start + startOf(codes, index);
    const span = spanOf(label, at, at + code.length);
    return span === undefined ? [] : { code: Number(code), span, phrase: undefined, blocks: all };
  });
}

/** What a field name says behind its codes, such as the phrase; undefined where this makes another thing of them, as of a range. */
function wordsBehind(label: Text, end: number): Text | undefined {
  const rest = /^[ :\u2010-\u2015-]{0,9}/.exec(label.value.slice(end))![0].length + end;
  if (rest < label.value.length && !/[\p{L}(]/u.test(label.value[rest]!)) return undefined;
  return sliceText(label, rest);
}

/** Where the nth code begins among several. */
function startOf(codes: string, nth: number): number {
  return [...codes.matchAll(/\d+/g)][nth]!.index;
}
