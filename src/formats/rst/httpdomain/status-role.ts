/** Whether an offset stands in the words of a role for status codes, which are no code (sphinxcontrib-httpdomain, "Roles"). */
export function isInStatusRole(source: string, at: number): boolean {
  return opening.test(source.slice(Math.max(0, at - longest), at));
}

const opening = /:statuscode:`[^`]*$/;

/** In UTF-16 code units; no phrase is longer. */
const longest = 200;
