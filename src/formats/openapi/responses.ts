import type { DeclaredResponse, Fault, Text } from '../../model.ts';
import { spanOf } from '../../text/spans.ts';
import { blocksOf } from './description.ts';
import type { SpecificationFile, SpecificationFiles } from './files.ts';
import { targetOf, type Placed } from './references.ts';
import type { Mapping, Scalar, Value } from './tree/index.ts';

/** A response that an operation gives, with the component that it refers to. */
export interface GivenResponse {
  readonly response: DeclaredResponse;
  /** What the code refers to, or what is there already in a mapping that is referred to; not kept where nobody else can refer to it. */
  readonly target: Value | undefined;
}

/**
 * The responses of a Responses Object that are of one code: neither `default`, nor a class such as `4XX`, nor an extension. `isOwn`: it
 * stands in the operation itself.
 */
export function responsesIn(
  { value, file }: Placed<Mapping>, files: SpecificationFiles, faults: Fault[], isOwn: boolean,
): readonly GivenResponse[] {
  return value.pairs.flatMap((pair): GivenResponse | readonly never[] => {
    const code = codeOf(pair.key);
    const span = code === undefined ? undefined : spanOf(pair.key);
    if (code === undefined || span === undefined) return [];
    const found = pair.value === undefined ? undefined : targetOf({ value: pair.value, file }, files);
    if (found !== undefined && 'lost' in found) addCycle(found, faults);
    addReferenceAsWords(pair.value, faults);
    const target = found !== undefined && 'target' in found ? found.target : undefined;
    return { target: isOwn && found?.via.length === 0 ? undefined : target?.value, response: { code, span, phrase: undefined, ...wordsOf([{ value: pair.value, file }, target]) } };
  });
}

function codeOf({ value }: Text): number | undefined {
  return /^[1-5]\d\d$/.test(value) ? Number(value) : undefined;
}

/** The description beside a reference (OpenAPI 3.1), else that of what it refers to, else the summary (3.2). */
function wordsOf(places: readonly ({ readonly value: Value | undefined; readonly file: SpecificationFile } | undefined)[]): Words {
  for (const place of places) {
    const each = place?.value;
    const words = each?.kind === 'mapping' ? each.get('description')?.value ?? each.get('summary')?.value : undefined;
    if (words?.kind === 'scalar') return wordsIn(words, place!.file);
  }
  return { blocks: [] };
}

/** What a response says. */
export type Words = Pick<DeclaredResponse, 'blocks' | 'caution'>;

/** What a scalar says, with what speaks against other words; the same object for all that refer to it. */
export function wordsIn(words: Scalar, file: SpecificationFile): Words {
  const known = wordsOfScalars.get(words) ?? wordsRead(words, file);
  wordsOfScalars.set(words, known);
  return known;
}

const wordsOfScalars = new WeakMap<Scalar, Words>();

function wordsRead(words: Scalar, { isGenerated }: SpecificationFile): Words {
  const isBlock = words.style === 'literal' || words.style === 'folded';
  return { blocks: blocksOf(words), ...(isGenerated ? { caution: 'generated' as const } : isBlock && { caution: 'lines' as const }) };
}

function addCycle({ lost, via: [first] }: { readonly lost: string; readonly via: readonly Text[] }, faults: Fault[]): void {
  const span = lost === 'cycle' && first !== undefined ? spanOf(first) : undefined;
  if (span !== undefined) faults.push({ span, message: `the reference ${first!.value} leads back to itself`, ofReference: true });
}

/** A reference in the place of a description is shown to readers as it stands. */
function addReferenceAsWords(value: Value | undefined, faults: Fault[]): void {
  const words = value?.kind === 'mapping' ? value.get('description')?.value : undefined;
  if (words?.kind !== 'scalar' || !words.text.value.includes('#/') || !/^[\w./-]{0,200}#\/[\w./~-]{1,200}$/.test(words.text.value)) return;
  const span = spanOf(words.text);
  if (span !== undefined) faults.push({ span, message: `the description is ${words.text.value}, a reference as words; $ref leads there`, ofReference: true });
}
