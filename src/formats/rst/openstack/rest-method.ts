import type { DeclaredRequest } from '../../../model.ts';
import { addOther, type Content } from '../content.ts';
import { visibleText } from '../inline/visible-text.ts';
import { cut, isBlank, type Line } from '../lines/line.ts';

/** Adds the request of a `rest_method` directive to the content. */
export function addRestMethod(lines: readonly Line[], content: Content): void {
  const request = restMethod(lines);
  if (request === undefined) addOther(content);
  else content.blocks.push(request);
}

/**
 * The request that the lines of a `rest_method` directive name (os-api-ref, "rest_method"): the first of them that is not blank, by its
 * first word and the rest. Undefined where one of the two is missing.
 */
function restMethod(lines: readonly Line[]): DeclaredRequest | undefined {
  const line = lines.find((each) => !isBlank(each));
  const [, lead, method, gap] = /^( *)(\S+)( +)\S/.exec(line?.text ?? '') ?? [];
  if (line === undefined || method === undefined) return undefined;
  const start = lead!.length;
  const end = start + method.length;
  return { kind: 'request', method: visibleText([cut(line, start, end)]), uri: visibleText([cut(line, end + gap!.length)]) };
}
