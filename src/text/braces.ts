/**
 * A pattern with its braces written out, as a shell does: `*.{md,rst}` is `*.md` and `*.rst`. Braces without a comma stand for
 * themselves. No more than `mostPatterns` are made: what is left of a longer one keeps its braces.
 */
export function withoutBraces(pattern: string): readonly string[] {
  const done: string[] = [];
  const left = [pattern];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const choices = done.length + left.length < mostPatterns ? choicesIn(next) : undefined;
    if (choices === undefined) done.push(next);
    else left.push(...choices.toReversed());
  }
  return done;
}

const mostPatterns = 200;

/** The patterns that the first innermost braces of a pattern stand for; undefined if there are none. */
function choicesIn(pattern: string): readonly string[] | undefined {
  const [braces, inside] = /\{([^{},]*,[^{}]*)\}/.exec(pattern) ?? [];
  if (braces === undefined || inside === undefined) return undefined;
  return inside.split(',').map((choice) => pattern.replace(braces, () => choice));
}
