const methods = 'GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS|TRACE|CONNECT';
const methodList = `(?:${methods})(?:(?:, (?:and |or )?| and | or |/| & )(?:${methods}))*`;
const operations = '(?: (?:HTTP )?(?:operations?|requests?|methods?|APIs?|calls?))?';

/** Wordings by which a description names the methods whose normal response a code is. */
const claims: readonly RegExp[] = [
  // "normal response (code) for the GET and PUT operations", "response to an HTTP OPTIONS request"
  new RegExp(`\\b(?:response|return)(?: (?:status )?codes?)? (?:for|of|to|from) (?:an? |the |all )?(?:HTTP |successful )?(${methodList})\\b`),
  // "The results of GET and PUT operations are returned as expected"
  new RegExp(`\\bresults? of (?:an? |the |all )?(?:HTTP )?(${methodList})\\b`),
  // "Successful GET or PUT operations"
  new RegExp(`\\b(?:successful|normal) (?:HTTP )?(${methodList})\\b`, 'i'),
  // "The POST request is successful", "A DELETE operation succeeds"
  new RegExp(`\\b(${methodList})${operations} (?:is|are|was|were|has been|have been)? ?(?:successful|succee|complete[ds]|processed success)`),
  // "returned when a DELETE request succeeds"
  new RegExp(`\\b(?:returned|used|sent|expected)(?: as [a-z ]{1,20})? (?:for|by|to|when|if) (?:an? |the |all )?(?:HTTP |successful )?(${methodList})\\b`),
];

const narrowed = new RegExp(`\\b(?:${methods})${operations} (of (?:the |an? )?(?:[\\w.-]+ ){0,5}(?:APIs?|services?|interfaces?))\\b`);

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
  const named = claims.flatMap((claim) => claim.exec(text)?.[1]?.match(new RegExp(methods, 'g')) ?? []);
  if (named.length === 0) return { methods: [] };
  const narrowing = narrowed.exec(text)?.[1];
  return { methods: [...new Set(named)], ...(narrowing !== undefined && { narrowing }) };
}
