import type { DeclaredResponse, DeclaredResponses } from '../../model.ts';
import { spanOf } from '../../text/spans.ts';
import type { SpecificationFile, SpecificationFiles } from './files.ts';
import { mappingIn, targetOf } from './references.ts';
import { wordsIn, type GivenResponse, type Words } from './responses.ts';
import type { Mapping, Pair, Value } from './tree/index.ts';

/** The codes under which operations refer to what they do. */
export type Uses = ReadonlyMap<Value, ReadonlySet<number>>;

/** The codes of each value that responses refer to. */
export function usesIn(given: readonly GivenResponse[]): Uses {
  const uses = new Map<Value, Set<number>>();
  for (const { target, response: { code } } of given) {
    if (target === undefined || code === undefined) continue;
    const codes = uses.get(target) ?? new Set();
    uses.set(target, codes.add(code));
  }
  return uses;
}

/**
 * The responses that a file keeps for its operations to refer to, one for each code (OpenAPI, "Components Object"; Swagger 2.0,
 * "Responses Definitions Object"); undefined if there are none. What nobody refers to has only its name.
 */
export function componentsIn(file: SpecificationFile, files: SpecificationFiles, uses: Uses, withUnused: boolean): DeclaredResponses | undefined {
  const { root } = file;
  if (root?.kind !== 'mapping') return undefined;
  const [pair, kept] = keptIn(root, file, files);
  const span = pair === undefined ? undefined : spanOf(pair.key);
  if (kept === undefined || span === undefined) return undefined;
  const responses = kept.pairs.flatMap((each) => componentOf(each, file, files, uses, withUnused));
  return responses.length === 0 ? undefined : { kind: 'responses', span, title: undefined, shared: true, unordered: true, responses };
}

function keptIn(root: Mapping, file: SpecificationFile, files: SpecificationFiles): readonly [Pair | undefined, Mapping | undefined] {
  const components = mappingIn({ value: root, file }, 'components', files)?.value;
  const holder = components?.get('responses') === undefined ? root : components;
  const pair = holder.get('responses');
  return [pair, pair?.value?.kind === 'mapping' ? pair.value : undefined];
}

function componentOf(
  { key, value }: Pair, file: SpecificationFile, files: SpecificationFiles, uses: Uses, withUnused: boolean,
): readonly DeclaredResponse[] {
  const span = spanOf(key);
  if (value?.kind !== 'mapping' || span === undefined || key.value.startsWith('x-')) return [];
  const found = targetOf({ value, file }, files);
  const target = 'target' in found ? found.target.value : undefined;
  // what refers to another component stands there
  if (target !== value) return [];
  const words = value.get('description')?.value;
  const said: Words = words?.kind === 'scalar' ? wordsIn(words, file) : { blocks: [] };
  const codes = [...uses.get(value) ?? []].toSorted((one, other) => one - other);
  if (codes.length > 0) return codes.map((code) => ({ code, name: key, span, phrase: undefined, ...said }));
  return withUnused ? [{ code: undefined, name: key, span, phrase: undefined, ...said }] : [];
}
