import type { Canon, CanonEntry } from '../model.ts';
import { withoutContrasts } from './contrasts.ts';
import { alternativesIn } from './alternatives.ts';
import { ideaFault, speaksOfOwn } from './idea-fault.ts';
import { codeOfPhrase } from './phrases.ts';
import { memoize } from '../text/memoize.ts';
import { quoted } from '../text/prose.ts';
import { statedPartOf } from './stated-part.ts';
import { statementIn } from './statements.ts';
import type { Statement } from './statements.ts';
import { keyOf } from './words.ts';

/** The context of a description, as far as it matters. */
export interface Standing {
  /** Whether it is about one operation, rather than the meaning of its code. */
  readonly ofOperation?: boolean;
  /** Whether its cell is also the row's reason phrase. */
  readonly asPhrase?: boolean;
  /** The texts of its parts, where it lists causes: each is right or wrong by itself. */
  readonly parts?: readonly string[];
}

/**
 * What a description says that is wrong for its code, as a clause with the code as subject; undefined if nothing is
 * known to be wrong.
 */
export function meaningFaultOf(code: number, description: string, canon: Canon, { ofOperation = false, asPhrase = false, parts = [] }: Standing = {}): string | undefined {
  const entry = canon.entries.get(code);
  if (entry === undefined) return undefined;
  if (parts.length > 0) return faultOf(description, entry, canon, { ofOperation, asPhrase, parts });
  const ofCanon = judges.get(canon) ?? new Map<string, Judge>();
  judges.set(canon, ofCanon);
  const key = `${code} ${ofOperation} ${asPhrase}`;
  const judge: Judge = ofCanon.get(key) ?? memoize((text) => ({ fault: faultOf(text, entry, canon, { ofOperation, asPhrase, parts: [] }) }), mostDescriptions);
  ofCanon.set(key, judge);
  return judge(description).fault;
}

/** Tells what a description says that is wrong. */
type Judge = (description: string) => { readonly fault: string | undefined };

/** Memoized for each code of a canon, since most rows repeat the words of others. */
const judges = new WeakMap<Canon, Map<string, Judge>>();
/** A code has no more descriptions that are frequent. */
const mostDescriptions = 2000;

function faultOf(description: string, entry: CanonEntry, canon: Canon, { ofOperation, asPhrase, parts }: Required<Standing>): string | undefined {
  const { code } = entry;
  return statementFault([description, ...parts], entry, canon)
    ?? descriptionFault(description, code, canon, ofOperation)
    ?? (asPhrase ? undefined : phraseFault(description, code, canon) ?? ideaFault(withoutContrasts(description, code, canon), entry, canon));
}

/** Whether a description is wrong only in that the canon has it for another code. */
export function isWrongByWordsOnly(
  code: number, description: string, canon: Canon, { asPhrase = false, parts = [] }: Standing = {},
): boolean {
  const entry = canon.entries.get(code);
  return entry !== undefined && statementFault([description, ...parts], entry, canon) === undefined
    && (asPhrase || (phraseFault(description, code, canon) ?? ideaFault(description, entry, canon)) === undefined);
}

/** The fault of the first text with a statement that the canon knows as wrong. */
function statementFault(texts: readonly string[], entry: CanonEntry, canon: Canon): string | undefined {
  let statement: Statement | undefined;
  for (const text of texts) statement ??= wrongStatementIn(withoutContrasts(text, entry.code, canon), entry, canon);
  return statement && `says ${quoted(statement.says)}, but ${statement.because}`;
}

/** A wrong statement that is no example, nor has a cause that is right, nor is one of several causes of which another is right. */
function wrongStatementIn(text: string, entry: CanonEntry, canon: Canon): Statement | undefined {
  // "accepted, and the lamp will be created": 202 says what has not happened yet
  if (entry.code === 202 && future.test(text)) return undefined;
  const statement = statementIn(text, entry.wrong);
  if (statement === undefined || statementIn(statedPartOf(text), entry.wrong) === undefined) return undefined;
  const causes = alternativesIn(text);
  const isRight = (cause: string): boolean => statementIn(cause, entry.wrong) === undefined && speaksOfOwn(cause, entry, canon);
  const cause = causeIn(text);
  return (causes.length > 1 && causes.some(isRight)) || (cause !== undefined && isRight(cause)) ? undefined : statement;
}

const future = /\b(?:will|shall)(?: \w{1,15})? be\b/i;

/** What a description gives as the cause: "Internal error because the lamp is out of order". */
function causeIn(description: string): string | undefined {
  const found = causal.exec(description);
  return found === null ? undefined : description.slice(found.index + found[0].length);
}

const causal = /\b(?:because|due to)\b/i;

/** The fault of a description that the canon has for another code, and not for its own. */
function descriptionFault(text: string, code: number, canon: Canon, ofOperation: boolean): string | undefined {
  const owners = ownersOf(canon).get(keyOf(text)) ?? [];
  // "the request succeeded" is true for an operation with any success code
  if (owners.length === 0 || owners.includes(code) || (ofOperation && areSuccesses([code, ...owners]))) return undefined;
  return `has the description of ${owners.join(' and ')} rather than its own`;
}

/** The fault of a description that is only the phrase of another code. */
function phraseFault(text: string, code: number, canon: Canon): string | undefined {
  const owner = codeOfPhrase(text, canon);
  const isPlainSuccess = owner === 200 && areSuccesses([code]);
  if (owner === undefined || owner === code || isPlainSuccess) return undefined;
  return `is described as ${quoted(text)}, which is what ${owner} is called`;
}

function areSuccesses(codes: readonly number[]): boolean {
  return codes.every((code) => code >= 200 && code < 300);
}

/** The words of a description → the codes that have it in the canon. */
type Owners = ReadonlyMap<string, readonly number[]>;

/** A canon is asked about every row, so its descriptions are indexed once. */
const indexes = new WeakMap<Canon, Owners>();

function ownersOf(canon: Canon): Owners {
  const before = indexes.get(canon);
  if (before !== undefined) return before;
  const owners = new Map<string, readonly number[]>();
  for (const { code, description, accept } of canon.entries.values()) {
    for (const text of description === undefined ? accept : [description, ...accept]) {
      const key = keyOf(text);
      if (key !== '') owners.set(key, [...(owners.get(key) ?? []), code]);
    }
  }
  indexes.set(canon, owners);
  return owners;
}
