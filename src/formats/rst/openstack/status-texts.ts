import type { Block, DeclaredResponse, DeclaredResponses, Document, SourcePart, Text } from '../../../model.ts';
import { spanOf } from '../../../text/spans.ts';
import type { Scalar } from '../../openapi/tree/index.ts';

/** A text that a file of status codes has for a case of a code. */
export interface StatusText {
  readonly code: number;
  readonly codeKey: Text;
  /** The name of the case; `default` for the text that fits any. */
  readonly name: Text;
  readonly words: Scalar;
  /** The words as they are read. */
  readonly blocks: () => readonly Block[];
}

/** The texts of a file of status codes (os-api-ref, "rest_status_code"), by code and case. */
export interface StatusTexts {
  readonly all: readonly StatusText[];
  /** Whether the file has a code at all. */
  hasCode(code: number): boolean;
  find(code: number, name: string): StatusText | undefined;
}

/** Reads the texts of a file of status codes; undefined if it has none. */
export type ReadStatusTexts = (file: SourcePart) => StatusTexts | undefined;

/** What a text says, and what speaks against other words: several uses, or lines of its own. */
export function wordsOf({ words, blocks }: StatusText, uses: number): Pick<DeclaredResponse, 'blocks' | 'caution'> {
  const isBlock = words.style === 'literal' || words.style === 'folded';
  const caution = uses > 1 ? 'responses' : isBlock ? 'lines' : undefined;
  return { blocks: blocks(), ...(caution !== undefined && { caution }) };
}

/**
 * The texts of a file as responses of the service: those that fit any case are its reference, others go by the name of the case.
 * `usesOf` tells how often directives use one.
 */
export function responsesOf({ all }: StatusTexts, usesOf: UsesOf): readonly Block[] {
  const named = all.filter(({ name }) => name.value !== 'default');
  const standard = all.filter(({ name }) => name.value === 'default');
  return [listOf(standard, usesOf, false), listOf(named, usesOf, true)].flatMap((list) => list ?? []);
}

type UsesOf = (text: StatusText) => number;

function listOf(texts: readonly StatusText[], usesOf: UsesOf, isNamed: boolean): DeclaredResponses | undefined {
  const responses = texts.flatMap((each): DeclaredResponse | readonly never[] => {
    const span = spanOf(each.codeKey);
    if (span === undefined) return [];
    return { code: each.code, ...(isNamed && { name: each.name }), span, phrase: undefined, ...wordsOf(each, usesOf(each)) };
  });
  if (responses.length === 0) return undefined;
  const [{ span: first }, last] = [responses[0]!, texts.at(-1)!.words.span];
  return { kind: 'responses', span: { start: first.start, end: Math.max(first.end, last.end) }, title: undefined, ...(isNamed && { shared: true as const }), unordered: true, responses };
}

/** The texts that no directive has used, as near misses. */
export function unusedTexts({ all }: StatusTexts, usesOf: UsesOf): NonNullable<Document['nearMisses']> {
  return all.flatMap((each) => {
    const span = usesOf(each) > 0 ? undefined : spanOf(each.name);
    const words = spanOf(each.words.text);
    return span === undefined ? [] : { span, ...(words !== undefined && { words }), message: `no directive uses the text of ${each.code} for ${each.name.value}` };
  });
}
