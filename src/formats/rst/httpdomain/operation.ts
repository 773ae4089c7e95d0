import type { DeclaredOperation, Text } from '../../../model.ts';
import type { Context } from '../content.ts';
import type { DirectiveParts } from '../directives/directive-parts.ts';
import { visibleText } from '../inline/visible-text.ts';

/** The operation that a directive documents; undefined where it has no signature. Its other signatures lead to the same operation. */
export function operationOf(method: Text, { argument, options, body }: DirectiveParts, context: Context): DeclaredOperation | undefined {
  const [uri, ...otherUris] = argument.map((line) => visibleText([line])).filter(({ value }) => value !== '');
  if (uri === undefined) return undefined;
  const synopsis = options.byName.get('synopsis');
  const title = synopsis === undefined ? undefined : visibleText(synopsis.lines);
  return {
    kind: 'operation', onPage: true, method, uri,
    ...(otherUris.length > 0 && { otherUris }),
    ...(title !== undefined && title.value !== '' && { title }),
    blocks: context.nested(body, true).blocks,
  };
}
