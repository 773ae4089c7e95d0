import { prefiltered, type Prefiltered } from '../text/prefiltered.ts';
import { intern } from '../text/intern.ts';

const methods = 'GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS|TRACE|CONNECT';
const eachMethod = new RegExp(methods, 'g');
const eachList = new RegExp(String.raw`\b(?:${methods})(?:(?:, (?:and |or )?| and | or |/| & )(?:${methods})){0,8}\b`, 'g');

/** Characters that replace lists of methods, in order, so that the patterns need not list all methods. */
const [firstMark, lastMark] = [0xe000, 0xf8ff];
const list = '([\ue000-\uf8ff])';
/** If the page itself contains these characters, they are not methods. */
const eachMark = /[\ue000-\uf8ff]/g;

const operations = '(?: (?:HTTP )?(?:operations?|requests?|methods?|APIs?|calls?))?';
const before = '(?:an? |the |all )?(?:HTTPS? |successful )?';
const response = String.raw`\b(?:[Rr]esponse|[Rr]eturn)(?: (?:status )?codes?)? (?:for|of|to|from)`;
const returned = String.raw`\b(?:[Rr]eturned|[Uu]sed|[Ss]ent|[Ee]xpected)(?: as [a-z ]{1,20})? (?:for|by|to|when|if)`;
const succeeds = '(?:is|are|was|were|has been|have been)? ?(?:successful|succee|complete[ds]|processed success)';

/** In lower case: a case-insensitive expression takes twice as long to compile. */
const successful = prefiltered(['successful', 'normal'], new RegExp(String.raw`\b(?:successful|normal) (?:http )?${list}`));

/** Wordings that claim a code as the normal response of methods. */
const claims: readonly Pick<Prefiltered, 'exec'>[] = [
  // "normal response (code) for the GET and PUT operations", "response to an HTTP OPTIONS request"
  prefiltered(['response', 'return'], new RegExp(`${response} ${before}${list}`)),
  // "The results of GET and PUT operations are returned as expected"
  prefiltered(['result'], new RegExp(String.raw`\b[Rr]esults? of ${before}${list}`)),
  // "Successful GET or PUT operations"
  { exec: (text) => successful.exec(text.toLowerCase()) },
  // "The POST request is successful", "A DELETE operation succeeds"
  prefiltered(['succe', 'complete', 'processed'], new RegExp(`${list}${operations} ${succeeds}`)),
  // "returned when a DELETE request succeeds"
  prefiltered(['returned', 'used', 'sent', 'expected'], new RegExp(`${returned} ${before}${list}`)),
];

const part = '(?:the |an? )?(?:[\\w.-]+ ){0,5}(?:APIs?|services?|interfaces?)';
const narrowed = prefiltered([' of '], new RegExp(String.raw`${list}${operations} (of ${part})\b`));

/** In UTF-16 code units; longer descriptions make no claims of this kind. */
const maxClaimLength = 2000;

/** The claim of a description about methods. */
export interface MethodClaim {
  /** In upper case, in text order, each once. */
  readonly methods: readonly string[];
  /** The words that limit the claim to a part of the API. */
  readonly narrowing?: string;
}

/**
 * The methods for which a description claims its code as normal response. Only a 2xx code can be one; 206 answers any
 * request with a range.
 */
export function methodClaimOf(code: number, description: string): MethodClaim {
  if (code < 200 || code > 299 || code === 206) return { methods: [] };
  const { text, lists } = marked(description.slice(0, maxClaimLength));
  if (lists.length === 0) return { methods: [] };
  const named = claims.flatMap((claim) => {
    const match = claim.exec(text);
    return match === null || isHedged(text, match.index) ? [] : methodsIn(match[1], lists);
  });
  if (named.length === 0) return { methods: [] };
  const narrowing = narrowed.exec(text)?.[2];
  return { methods: [...new Set(named)].map(intern), ...(narrowing !== undefined && { narrowing: intern(narrowing) }) };
}

const hedge = /\b(?:typical(?:ly)?|usual(?:ly)?|often|sometimes|generally|commonly|mostly|mainly|for example|e\.g)\b/i;

/** Whether the sentence of a claim says that it holds often, not always: "typically a response to a DELETE request". */
function isHedged(text: string, at: number): boolean {
  const start = text.lastIndexOf('. ', at) + 1;
  const end = text.indexOf('. ', at);
  return hedge.test(text.slice(start, end < 0 ? text.length : end));
}

/** A text with each list of methods replaced by one character. */
function marked(description: string): { readonly text: string; readonly lists: readonly string[] } {
  const lists: string[] = [];
  const text = description.replace(eachMark, '\ufffd').replace(eachList, (found) => {
    lists.push(found);
    return String.fromCharCode(Math.min(firstMark + lists.length - 1, lastMark));
  });
  return { text, lists };
}

function methodsIn(mark: string | undefined, lists: readonly string[]): readonly string[] {
  const found = mark === undefined ? undefined : lists[mark.charCodeAt(0) - firstMark];
  return found?.match(eachMethod) ?? [];
}
