import { isRegistered, nameAtEnd, nameAtStart } from './http-codes.ts';

/** A code in a sentence that says that an operation returns it. */
export interface SentenceCode {
  readonly code: number;
  /** Its offset in the text. */
  readonly at: number;
  /** Whether the sentence tells of something made, changed or deleted, which no GET does. */
  readonly changes?: boolean;
  /** The sentence, if it says when the code is returned, and not only that the request succeeds. */
  readonly condition?: string;
}

/** In UTF-16 code units; longer texts are not searched. */
const maxTextLength = 1500;

const mayHoldCode = /\b[1-5]\d\d\b/;
const eachCode = /\b[1-5]\d\d\b(?![.,]\d|[\w%-])/g;

/** A text that only lists codes: "Normal response codes: 200, 202". */
const listed = /^(?:the )?(?:normal|success(?:ful)?|error|failure|abnormal|expected|possible)(?: http)? (?:responses?|status|return)(?: ?codes?)? ?(?:\(s\))? ?[:=] ?/i;
const succeeds = /\b(?:succeeds?|succeeded|success|successful|successfully|request is valid|completes)\b/i;
const condition = /\b(?:if|when|once|after|upon|on)\b/i;
const denied = /\b(?:not|fails?|failed|failure|errors?|unsuccessful|unless|otherwise|but|example|e\.g|2xx|instead|or)\b/i;

const changing = /\b(?:successful(?:ly)? (?:deletion|deleted|removal|removed|creation|created|updated?|modification|modified)|deletion|(?:deleted|removed|created|updated|modified) successfully)\b/i;

const returning = /\b(?:returns?|responds? with|replies with|answers? with|is returned with)(?: (?:an?|the))?(?: HTTP)?(?: status)?(?: response)?(?: code)?(?: of)? ?[("'\u0060]?$/i;
const returned = /^["'\u0060)]?(?: ?\(?[A-Z][A-Za-z-]+(?: [A-Z][A-Za-z-]+){0,3}\)?)?["'\u0060]?(?: (?:status code|status|response code|response|code))? (?:is|will be|are) returned\b/;

/** The codes that a paragraph says an operation returns, or lists as its responses. */
export function codesInSentences(text: string): readonly SentenceCode[] {
  if (text.length > maxTextLength || !mayHoldCode.test(text)) return [];
  if (listed.test(text)) return text.length > maxListLength ? [] : codesIn(text, 0);
  return sentencesOf(text).flatMap((each) => {
    const onSuccess = successesIn(each, text);
    return onSuccess.length > 0 ? onSuccess : answersIn(each);
  });
}

/** No GET answers with it. */
const created = 201;

/** The codes of success in a sentence that says what the operation returns when it succeeds. */
function successesIn({ sentence, index }: Sentence, text: string): readonly SentenceCode[] {
  if (denied.test(sentence) || !sentence.split(/[,;]/).some(isOnSuccess)) return [];
  const changes = changing.test(sentence);
  const codes = codesIn(sentence, index).map((each): SentenceCode => (changes || each.code === created ? { ...each, changes: true } : each));
  return codes.filter(({ code, at }) => code >= 200 && code < 300 && isReturned(beforeCode(code, text.slice(index, at)), text.slice(at + 3)));
}

const subject = '(?:it|api|this|(?:this|the) (?:[\\w-]+ )?(?:endpoint|operation|method|call|api|api call|request|function|action|server|service|response)|(?:an? )?successful (?:request|call|response|operation)s?|you(?:\'ll)?)';
const lead = '(?:(?:however|additionally|also|then), ?)?(?:(?:if|when|where|on|upon|in case|otherwise)\\b[^,;]{0,120}, ?)?';
/** What a sentence says up to a code that an operation returns: "If there is no kite, this endpoint will return an HTTP". */
const answering = new RegExp(
  `^\\s*${lead}(?:then )?(?:${subject} )?(?:(?:will|may|can|should|must) )?(?:returns?|responds? with|repl(?:y|ies) with|answers? with|receives?|gets?|results? in|uses)`
  + '(?: back)?(?: (?:an?|the))?(?: empty| successful)?(?: HTTP/[\\d.]+| HTTP)?(?: status| response)?(?: code)?(?: of)? ?[("\'`]?$', 'i',
);
const next = /^["'\u0060)]?(?: \(?[A-Z][A-Za-z' -]{1,40}\)?["'\u0060]?)?(?: (?:status|response|error)(?: code)?)?(?:,? (?:or|and)|,| \/) (?:an? )?(?:HTTP )?["'\u0060(]?$/;
/** What may follow a code that is returned, so that a number of things is none. */
const follows = /^["'\u0060)]*(?:$|[.,;:)(\u2013\u2014]| [-(\u2013\u2014]| (?:(?:http |status |response |error |success )?(?:codes?|response|status|error|message|body)|if|when|where|on|upon|with|for|in|unless|otherwise|as|along|without|to)\b| and (?:an?|the|no|its|all)\b| (?:and|or) (?:an? )?(?:HTTP )?["'\u0060(]?[1-5]\d\d\b)/i;

/** The codes in a sentence such as "This endpoint returns 201 Created if the kite is new, or 200 OK". */
function answersIn({ sentence, index }: Sentence): readonly SentenceCode[] {
  const found: SentenceCode[] = [];
  let last: number | undefined;
  for (const { 0: digits, index: at } of sentence.matchAll(eachCode)) {
    const [before, after] = [beforeCode(Number(digits), sentence.slice(0, at)), sentence.slice(at + 3)];
    const goesOn = last !== undefined && next.test(before.slice(last));
    if (!isRegistered(Number(digits)) || !(goesOn || (at <= longestLead && answering.test(before))) || !isCode(Number(digits), after)) continue;
    last = at + 3;
    const depends = isConditional(sentence);
    found.push({ code: Number(digits), at: index + at, ...(Number(digits) === created && { changes: true }), ...(depends && { condition: sentence }) });
  }
  return found;
}

/** What stands before a code, without its name in "the Accepted (202) response code". */
function beforeCode(code: number, words: string): string {
  if (!words.endsWith('(')) return words;
  const named = words.slice(0, -1).trimEnd();
  return named.slice(0, named.length - nameAtEnd(code, named).length);
}

/** In UTF-16 code units. */
const longestLead = 240;

/** Whether a number is a code by what follows it. */
function isCode(code: number, after: string): boolean {
  return (code >= 200 && follows.test(after)) || nameAtStart(code, after.replace(/^["'\u0060(]{0,2} ?["'\u0060(]?/, '')) !== '';
}

const conditional = /\b(?:if|when|where|whether|unless|otherwise|in case|depending|for)\b/i;

/** Whether a sentence names a condition, other than success. */
function isConditional(sentence: string): boolean {
  return sentence.split(/[,;]/).some((clause) => conditional.test(clause) && !isOnSuccess(clause));
}

interface Sentence {
  readonly sentence: string;
  readonly index: number;
}

/** The sentences of a text, and where each begins. */
function sentencesOf(text: string): readonly Sentence[] {
  let index = 0;
  return text.split('. ').map((sentence) => {
    const found = { sentence, index };
    index += sentence.length + 2;
    return found;
  });
}

/** Whether a clause says only that the operation succeeds: "if the call is successful". */
function isOnSuccess(clause: string): boolean {
  return condition.test(clause) && succeeds.test(clause);
}

/** In UTF-16 code units; a longer text is prose rather than a list of codes. */
const maxListLength = 300;

function codesIn(sentence: string, index: number): readonly SentenceCode[] {
  return [...sentence.matchAll(eachCode)].map((match) => ({ code: Number(match[0]), at: index + match.index }));
}

function isReturned(before: string, after: string): boolean {
  return returning.test(before.slice(-60)) || returned.test(after.slice(0, 100));
}
