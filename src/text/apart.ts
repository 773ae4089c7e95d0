/**
 * A name for each thing that has candidates, unlike the others and those taken: the first candidate, and a
 * later one where that would name two. Things that have no candidate left keep the last, whoever shares it.
 */
export function namesApart<Thing>(
  candidates: ReadonlyMap<Thing, readonly string[]>, taken: ReadonlySet<string>,
): ReadonlyMap<Thing, string> {
  const left = new Map(candidates);
  for (;;) {
    const uses = new Map<string, number>([...taken].map((name) => [name, 1]));
    for (const [name] of left.values()) uses.set(name!, (uses.get(name!) ?? 0) + 1);
    const clashing = [...left].filter(([, [name, longer]]) => uses.get(name!)! > 1 && longer !== undefined);
    if (clashing.length === 0) return new Map([...left].map(([thing, [name]]) => [thing, name!]));
    for (const [thing, [, ...longer]] of clashing) left.set(thing, longer);
  }
}
