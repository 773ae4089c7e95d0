import type { Canon, CanonEntry, StatusEntry, StatusList } from '../model.ts';
import { grouped } from '../text/grouped.ts';
import { hasLetter } from '../text/letters.ts';
import { memoize } from '../text/memoize.ts';
import { isAdvice, isTroubleshooting } from './advice.ts';
import { isInFreeMarkup } from './free-markup.ts';
import { lacksPhrase } from './missing-phrase.ts';
import { holdsMessages, isOfNoError, otherNamesOf } from './name-column.ts';
import { isSentence, phraseFaultOf } from './phrases.ts';
import type { PhraseFault } from './phrases.ts';
import { namesSeveralCodes } from './shared-words.ts';
import { lettersOf } from './words.ts';

/** A row with a wrong reason phrase, or without one. */
export interface PhraseOfRow {
  readonly entry: StatusEntry;
  readonly model: NamedEntry;
  /** Undefined if the phrase is missing. */
  readonly fault: PhraseFault | undefined;
  readonly list: StatusList;
  /** The faults of the other rows that are called by an identifier (CamelCase, snake_case), right ones included. */
  readonly identifiers: readonly (PhraseFault | undefined)[];
}

/** An entry of a canon with a phrase. */
export type NamedEntry = CanonEntry & { readonly phrase: string };

/**
 * The rows of a list with a wrong phrase. A column in which a service's own names (dnsFault, Over Limit) outnumber the
 * registered ones, in any spelling, is a column of names and has none. Neither has one of errors ("Parameter Error", "Not Found
 * Error"), nor a list that gives several names of faults for one code: "409 (LampLit, KeeperAsleep)".
 */
export function phraseFaultsIn(list: StatusList, canon: Canon): readonly PhraseOfRow[] {
  const rows = list.entries.flatMap((entry) => {
    const model = canon.entries.get(entry.code);
    return isNamed(model) ? [{ entry, model, ...judgementOf(entry.phrase?.text ?? '', model, canon) }] : [];
  });
  const named = rows.filter(namesItsCode).map(({ entry }) => entry);
  const names = otherNamesOf(list, areOwnIdentifiers(rows));
  const mayLack = list.phrases && names === undefined;
  const wrong = rows.filter((row) => (row.judged
    ? isAtFault(row, list, canon) && (names === undefined || isOfAnyName(row.fault))
    : mayLack && !saysOnlySuccess(row.entry) && !isOfNoError(row.entry, list) && lacksPhrase(row.entry, list, named)));
  const vague = vagueAmong(rows);
  if (wrong.length === 0 && vague.length === 0) return [];
  const own = rows.filter(({ fault }) => fault?.kind === 'other').length;
  const registered = rows.filter(({ fault, judged }) => judged && fault?.kind !== 'other').length;
  if (own > registered || namesErrors(rows) || list.entries.some(({ phrase }) => phrase !== undefined && severalNames.test(phrase.text))) return [];
  const namedCodes = new Set(rows.filter(namesItsCode).map(({ entry: { code } }) => code));
  const causes = rowsOfCauses(list.entries, namedCodes);
  const mayHaveOwn = isTroubleshooting(list)
    || [list.place.file.slice(list.place.file.lastIndexOf('/') + 1), ...list.titles].some((name) => otherProtocol.test(name))
    || (holdsMessages(list) && nameOneCodeTwice(rows))
    || (!areExceptions(own, registered) && (isInFreeMarkup(list.place.file) || holdsMessages(list) || isAdvice(list)));
  const told = wrong.filter(({ entry, fault }) => (fault?.kind !== 'other' || !(mayHaveOwn || causes.has(entry))) && (isByRegistry(fault) || !namesSeveralCodes(list, entry)));
  const identifiers = rows.filter(({ entry }) => isIdentifier(entry.phrase?.text ?? ''));
  return [...told, ...vague].map(({ entry, model, fault }) => ({ entry, model, fault, list, identifiers: identifiersBeside(entry, identifiers) }));
}

/**
 * The same for the lists of some pages. Words for a code that mostly stand in lists of their page where nothing can be said against them are the
 * service's own in the others, too.
 */
export function phraseFaultsAmong(lists: readonly StatusList[], canon: Canon): readonly PhraseOfRow[] {
  const rows = lists.flatMap((each) => phraseFaultsIn(each, canon));
  const others = rows.filter(({ fault }) => fault?.kind === 'other');
  if (others.length === 0) return rows;
  const told = countsOf(others.map(({ entry, list }) => nameOnPage(entry, list)));
  const all = countsOf(lists.flatMap((list) => list.entries.map((entry) => nameOnPage(entry, list))));
  return rows.filter(({ entry, list, fault }) => {
    const name = nameOnPage(entry, list);
    return fault?.kind !== 'other' || told.get(name)! * 2 >= all.get(name)!;
  });
}

/** Equal for rows of a page with the same code and name. */
function nameOnPage({ code, phrase }: StatusEntry, { place }: StatusList): string {
  return `${code} ${lettersOf(phrase?.text ?? '')} ${place.file}`;
}

function countsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(Array.from(grouped(keys, (key) => key), ([key, { length }]) => [key, length]));
}

/** Whether a list calls its codes by their registered names, but for few. */
function areExceptions(own: number, registered: number): boolean {
  return registered >= fewestRegistered && own * 3 <= registered;
}

const fewestRegistered = 3;

/** Whether two rows of a code have names of the service's own: messages tell them apart. */
function nameOneCodeTwice(rows: readonly JudgedRow[]): boolean {
  const codes = rows.filter(({ fault }) => fault?.kind === 'other').map(({ entry: { code } }) => code);
  return new Set(codes).size < codes.length;
}

/** In the name of a page or the title of a list: its messages borrow the codes of HTTP, and have names of their own. */
const otherProtocol = /web[ _-]?socket/i;

/** Whether a row has the registered name of its code, in whatever spelling. */
function namesItsCode({ judged, fault }: JudgedRow): boolean {
  return judged && fault?.kind !== 'other' && fault?.kind !== 'foreign';
}

/** Whether identifiers of a service's own stand beside those made of registered names, and are not far fewer. */
function areOwnIdentifiers(rows: readonly JudgedRow[]): boolean {
  const identifiers = rows.filter(({ entry: { phrase } }) => isIdentifier(phrase?.text ?? ''));
  const own = identifiers.filter((row) => !namesItsCode(row));
  return own.length > 0 && own.length * 3 >= identifiers.length;
}

/** Whether a fault is one of names that are no phrases, too. */
function isOfAnyName(fault: PhraseFault | undefined): boolean {
  return fault?.kind === 'foreign' || fault?.kind === 'misspelt';
}

/** Whether all that a row of 200 says is that it succeeded, which is as good as its name. */
function saysOnlySuccess({ code, phrase, description }: StatusEntry): boolean {
  return code === 200 && phrase === undefined && namesSuccess.has(lettersOf(description?.text ?? ''));
}

/** Whether most names of client errors end in a word that no registered one has. */
function namesErrors(rows: readonly JudgedRow[]): boolean {
  const named = rows.filter(({ judged, entry: { code } }) => judged && code >= 400 && code < 500);
  const ofErrors = named.filter(({ entry: { phrase } }) => / (?:error|exception)s?$/i.test(phrase?.text ?? ''));
  return ofErrors.length > 2 && ofErrors.length * 2 > named.length;
}

/** Whether a phrase is a registered one. No other is right for a row of several codes, such as "500, 502, 503 - Server Errors". */
function isByRegistry(fault: PhraseFault | undefined): boolean {
  return fault !== undefined && fault.kind !== 'other';
}

/**
 * Successes other than 200 that are just called "Success" where all other rows, three at least, have registered names: it
 * hides what the code says beyond 200.
 */
function vagueAmong(rows: readonly JudgedRow[]): readonly JudgedRow[] {
  const vague = rows.filter(isVague);
  if (vague.length === 0) return [];
  const others = rows.filter((row) => !isVague(row));
  if (others.length < 3 || !others.every(({ judged, fault }) => judged && fault?.kind !== 'other')) return [];
  return vague.filter(({ entry: { code } }) => code > 200 && code < 300).map((row) => ({ ...row, fault: { kind: 'other' } }));
}

function isVague({ entry: { phrase } }: JudgedRow): boolean {
  return phrase !== undefined && namesSuccess.has(lettersOf(phrase.text));
}

/** The rows beside one that names their code, and behind a row of it or with words of their own: they name causes. */
function rowsOfCauses(entries: readonly StatusEntry[], named: ReadonlySet<number>): ReadonlySet<StatusEntry> {
  return new Set(entries.filter(({ code, description }, at) =>
    named.has(code) && (description !== undefined || entries[at - 1]?.code === code || entries[at + 1]?.code === code)));
}

function identifiersBeside({ code }: StatusEntry, identifiers: readonly JudgedRow[]): PhraseOfRow['identifiers'] {
  return identifiers.slice(0, enoughIdentifiers).filter(({ entry }) => entry.code !== code).map(({ fault }) => fault);
}

/** So many tell what names a list has. */
const enoughIdentifiers = 100;

interface JudgedRow extends Judgement {
  readonly entry: StatusEntry;
  readonly model: NamedEntry;
}

/** What is thought of the phrase of a row. */
interface Judgement {
  /** Whether it has a phrase, right or wrong, rather than a sentence or a word that does not name a code. */
  readonly judged: boolean;
  readonly fault: PhraseFault | undefined;
}

function isNamed(model: CanonEntry | undefined): model is NamedEntry {
  return model?.phrase !== undefined;
}

/** Memoized for each code of a canon, since most rows repeat the phrases of others. */
const judges = new WeakMap<Canon, Map<number, (text: string) => Judgement>>();

function judgementOf(text: string, model: NamedEntry, canon: Canon): Judgement {
  const ofCanon = judges.get(canon) ?? new Map<number, (text: string) => Judgement>();
  judges.set(canon, ofCanon);
  const judge = ofCanon.get(model.code) ?? memoize((each) => judgedAnew(each, model, canon), mostPhrases);
  ofCanon.set(model.code, judge);
  return judge(text);
}

/** A code has no more phrases that are frequent. */
const mostPhrases = 500;

function judgedAnew(text: string, model: NamedEntry, canon: Canon): Judgement {
  const isPhrase = hasLetter(text) && !saysNoName(text) && (!isSentence(text) || beginsRight(text, model));
  return { judged: isPhrase, fault: isPhrase ? phraseFaultOf(text, model, canon) : undefined };
}

function saysNoName(text: string): boolean {
  const letters = lettersOf(text);
  return namesSuccess.has(letters) || namesNoCode.has(letters);
}

function beginsRight(text: string, { phrase }: NamedEntry): boolean {
  return text.toLowerCase().startsWith(phrase.toLowerCase());
}

/** Words used for many codes that name none. */
const namesNoCode: ReadonlySet<string> = new Set([
  'Unused',
  'Failure', 'Failed', 'Fail', 'Error', 'Errors', 'Normal', 'Abnormal', 'Warning',
  'Information', 'None', 'N/A', 'Other', 'Others', 'Unknown', 'Unknown Error', 'Unexpected Error',
  // what a framework of Python says of responses by itself
  'Successful Response', 'Validation Error',
].map(lettersOf));

/** The same for successes. */
const namesSuccess: ReadonlySet<string> = new Set(['Success', 'Successful', 'Succeeded'].map(lettersOf));

/** Other words after a code are not a phrase if the list has no phrases. */
function isAtFault({ entry, fault, model }: JudgedRow, { phrases, scope }: StatusList, { choice }: Canon): boolean {
  if (fault === undefined || (fault.kind === 'other' && !phrases)) return false;
  // an operation says which errors of its service it returns
  if (fault.kind === 'other' && scope === 'operation' && isIdentifier(entry.phrase?.text ?? '')) return false;
  if (model.phrase === unused) return fault.kind === 'foreign';
  // "OK (no content)"
  if (fault.kind === 'foreign' && fault.owner === 200 && lettersOf(entry.description?.text ?? '').startsWith(lettersOf(model.phrase))) return false;
  // the canon does not judge the case of a phrase that it only knows from the registry, as a consensus knows all
  return fault.kind !== 'case' || (model.governed && choice?.by !== 'consensus');
}

/** Whether a text is the name of something in a program: CamelCase, or with underscores. */
export function isIdentifier(text: string): boolean {
  return /^\w+$/.test(text) && /[a-z\d][A-Z_]|_[a-z]/.test(text);
}

/** Several names instead of one, such as the exceptions of a service. */
const severalNames = /^\p{Lu}\w*(?:, ?\p{Lu}\w*)+$/u;

/** Names in the registry for codes that no standard uses; services that use them have their own names. */
const unused = 'Unused';
