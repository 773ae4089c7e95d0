import { kept } from '../text/kept.ts';

const methods = 'GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS|TRACE|CONNECT';
const methodList = `(?:${methods})(?:(?:, (?:and |or )?| and | or |/| & )(?:${methods}))*`;
const operations = '(?: (?:HTTP )?(?:operations?|requests?|methods?|APIs?|calls?))?';
const before = '(?:an? |the |all )?(?:HTTP |successful )?';
const response = String.raw`\b(?:response|return)(?: (?:status )?codes?)? (?:for|of|to|from)`;
const returned = String.raw`\b(?:returned|used|sent|expected)(?: as [a-z ]{1,20})? (?:for|by|to|when|if)`;
const succeeds = '(?:is|are|was|were|has been|have been)? ?(?:successful|succee|complete[ds]|processed success)';

/** Wordings by which a description names the methods whose normal response a code is. */
const claims: readonly RegExp[] = [
  // "normal response (code) for the GET and PUT operations", "response to an HTTP OPTIONS request"
  new RegExp(String.raw`${response} ${before}(${methodList})\b`),
  // "The results of GET and PUT operations are returned as expected"
  new RegExp(String.raw`\bresults? of ${before}(${methodList})\b`),
  // "Successful GET or PUT operations"
  new RegExp(String.raw`\b(?:successful|normal) (?:HTTP )?(${methodList})\b`, 'i'),
  // "The POST request is successful", "A DELETE operation succeeds"
  new RegExp(String.raw`\b(${methodList})${operations} ${succeeds}`),
  // "returned when a DELETE request succeeds"
  new RegExp(String.raw`${returned} ${before}(${methodList})\b`),
];

const part = '(?:the |an? )?(?:[\\w.-]+ ){0,5}(?:APIs?|services?|interfaces?)';
const narrowed = new RegExp(String.raw`\b(?:${methods})${operations} (of ${part})\b`);

const eachMethod = new RegExp(methods, 'g');

/** Longer descriptions than this make no claim in words that these patterns know. */
const longest = 2000;

/** What a description claims about methods. */
export interface MethodClaim {
  /** Upper case, in the order of the text, each once. */
  readonly methods: readonly string[];
  /** The words that narrow the claim to a part of the API. */
  readonly narrowing?: string;
}

/**
 * The methods whose normal response a description claims its code to be. Only a 2xx code can be one;
 * 206 is a response to any request with a range.
 */
export function methodClaimOf(code: number, description: string): MethodClaim {
  if (code < 200 || code > 299 || code === 206) return { methods: [] };
  const text = description.slice(0, longest);
  const named = claims.flatMap((claim) => claim.exec(text)?.[1]?.match(eachMethod) ?? []);
  if (named.length === 0) return { methods: [] };
  const narrowing = narrowed.exec(text)?.[1];
  return { methods: [...new Set(named.map(kept))], ...(narrowing !== undefined && { narrowing: kept(narrowing) }) };
}
