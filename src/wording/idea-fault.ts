import type { Canon, CanonEntry, Idea } from '../model.ts';
import { quoted } from '../text/prose.ts';
import { alternativesIn, wholeAlternativesIn } from './alternatives.ts';
import { mayBeEnglish } from './english.ts';
import { codeOfPhrase } from './phrases.ts';
import { spokenIdeas } from './spoken-ideas.ts';

/**
 * The fault of a description about the subject of another code and not of its own, as a clause with the code as
 * subject; undefined if there is none, or if the subject of the code is unknown. A success may be one of several, "the
 * lamp is lit, or will be", and so may a cause that is about nothing known.
 */
export function ideaFault(text: string, entry: CanonEntry, canon: Canon): string | undefined {
  if (text.length > longestDescription) return undefined;
  const named = withoutName(text, canon);
  const { stated, touches } = spokenIdeas(named.name === entry.code ? named.rest : text, canon);
  const foreign = stated.map((each) => canon.ideas.get(each)!).find((idea) => idea.wrongFor.includes(entry.code));
  const fault = nameFault(named, entry) ?? (foreign && clauseOf(foreign));
  if (fault === undefined || !mayBeEnglish(text) || (entry.code < 300 && alternativesIn(text).length > 1)) return undefined;
  if (entry.code === 201 && tellsOfJob.test(text)) return undefined;
  const own = ownIdeas(entry, canon);
  if (own.length === 0 || own.some(touches)) return undefined;
  const isForeign = (cause: string): boolean => spokenIdeas(cause, canon).stated.some((name) => canon.ideas.get(name)!.wrongFor.includes(entry.code));
  const causes = wholeAlternativesIn(text);
  return causes.length > 1 && !causes.every(isForeign) ? undefined : fault;
}

/** A job is there as soon as it is accepted, at an address of its own: "Batch job accepted. Poll it for its status." */
const tellsOfJob = /^(?:(?:the|an?|your|new) ){0,2}(?:[\w-]{1,20} ){0,3}(?:jobs?|tasks?|batch(?:es)?|imports?|exports?|runs?|builds?|deployments?) (?:was |were |has been |have been |is )?(?:accepted|queued|submitted|scheduled|started)\b/i;

/** Whether a text mentions what a code is about, in any way. */
export function speaksOfOwn(text: string, entry: CanonEntry, canon: Canon): boolean {
  return text.length <= longestDescription && ownIdeas(entry, canon).some(spokenIdeas(text, canon).touches);
}

/**
 * In UTF-16 code units; a longer text is about much else, and the search takes time that grows with the square of its
 * length.
 */
const longestDescription = 2000;

function clauseOf({ means, of, source }: Idea): string {
  return `is described as ${means}, which is what ${of} is about${source === undefined ? '' : ` (${source})`}`;
}

/** The names of the ideas that a code is about. */
function ownIdeas({ code, about }: CanonEntry, { ideas }: Canon): readonly string[] {
  return [...about, ...[...ideas.values()].filter((idea) => idea.of === code).map(({ name }) => name)];
}

/** A text that begins with a reason phrase ("Not Found: there is no such file"), and what follows. */
interface Named {
  readonly phrase?: string | undefined;
  /** The code of the phrase. */
  readonly name?: number | undefined;
  readonly rest: string;
}

function withoutName(text: string, canon: Canon): Named {
  const [whole, phrase] = opening.exec(text) ?? [];
  const name = phrase === undefined ? undefined : codeOfPhrase(phrase, canon);
  return name === undefined ? { rest: text } : { phrase, name, rest: text.slice(whole!.length) };
}

const opening = /^([A-Za-z][A-Za-z' -]{1,40}?)(?:[.:;,(]\s*|\s[-–—]\s)/;

/** The fault of a description of an error that begins with the phrase of another error. */
function nameFault({ phrase, name, rest }: Named, { code }: CanonEntry): string | undefined {
  if (phrase === undefined || name === undefined || name === code || rest === '' || name < 400 || code < 400) return undefined;
  if (badRequests.has(name) && badRequests.has(code)) return undefined;
  return `begins with ${quoted(phrase)}, which is what ${name} is called`;
}

/** 422 is a kind of 400. */
const badRequests: ReadonlySet<number> = new Set([400, 422]);
