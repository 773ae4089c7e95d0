/** A code in a sentence that says that an operation returns it. */
export interface SentenceCode {
  readonly code: number;
  /** Its offset in the text. */
  readonly at: number;
  /** Whether the sentence tells of something made, changed or deleted, which no GET does. */
  readonly changes?: boolean;
}

/** In UTF-16 code units; longer texts are not searched. */
const maxTextLength = 1500;

const mayHoldCode = /\b[1-5]\d\d\b/;
const eachCode = /\b[1-5]\d\d\b(?![.,]\d|[\w%-])/g;

/** A text that only lists codes: "Normal response codes: 200, 202". */
const listed = /^(?:the )?(?:normal|success(?:ful)?|error|failure|abnormal|expected|possible)(?: http)? (?:responses?|status|return)(?: ?codes?)? ?(?:\(s\))? ?[:=] ?/i;
const succeeds = /\b(?:succeeds?|succeeded|success|successful|successfully)\b/i;
const condition = /\b(?:if|when|once|after|upon|on)\b/i;
const denied = /\b(?:not|fails?|failed|failure|errors?|unsuccessful|unless|otherwise|but|example|e\.g|2xx|instead|or)\b/i;

const changing = /\b(?:successful(?:ly)? (?:deletion|deleted|removal|removed|creation|created|updated?|modification|modified)|deletion|(?:deleted|removed|created|updated|modified) successfully)\b/i;

const returning = /\b(?:returns?|responds? with|replies with|answers? with|is returned with)(?: (?:an?|the))?(?: HTTP)?(?: status)?(?: response)?(?: code)?(?: of)? ?[("'\u0060]?$/i;
const returned = /^["'\u0060)]?(?: ?\(?[A-Z][A-Za-z-]+(?: [A-Z][A-Za-z-]+){0,3}\)?)?["'\u0060]?(?: (?:status code|status|response code|response|code))? (?:is|will be|are) returned\b/;

/** The codes that a paragraph says an operation returns when it succeeds, or lists as its responses. */
export function codesInSentences(text: string): readonly SentenceCode[] {
  if (text.length > maxTextLength || !mayHoldCode.test(text)) return [];
  if (listed.test(text)) return text.length > maxListLength ? [] : codesIn(text, 0);
  return sentencesOf(text).flatMap(({ sentence, index }) => {
    if (denied.test(sentence) || !sentence.split(/[,;]/).some(isOnSuccess)) return [];
    const changes = changing.test(sentence);
    const codes = codesIn(sentence, index).map((each): SentenceCode => (changes ? { ...each, changes } : each));
    return codes.filter(({ code, at }) => code >= 200 && code < 300 && isReturned(text.slice(index, at), text.slice(at + 3)));
  });
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
