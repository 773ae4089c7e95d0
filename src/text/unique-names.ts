/**
 * A name for each thing that has candidates, unique and not in `taken`. A thing gets its first candidate; where several
 * things would share a name, each moves to its next one. A thing without another candidate keeps its last, even if
 * others share it. Linear in the number of candidates.
 */
export function uniqueNames<Thing>(
  candidates: ReadonlyMap<Thing, readonly string[]>, taken: ReadonlySet<string>,
): ReadonlyMap<Thing, string> {
  const chosen = new Map<Thing, number>();
  const uses = new Map<string, number>([...taken].map((name) => [name, 1]));
  /** Things by their present name, if they have another candidate. */
  const movable = new Map<string, Thing[]>();
  const nameOf = (thing: Thing): string => candidates.get(thing)![chosen.get(thing)!]!;
  const choose = (thing: Thing, candidate: number): string => {
    chosen.set(thing, candidate);
    const name = nameOf(thing);
    uses.set(name, (uses.get(name) ?? 0) + 1);
    if (candidate + 1 < candidates.get(thing)!.length) addToList(name, thing, movable);
    return name;
  };
  let changed = new Set([...candidates.keys()].map((thing) => choose(thing, 0)));
  while (changed.size > 0) {
    const clashing = [...changed].filter((name) => uses.get(name)! > 1);
    const moving = clashing.flatMap((name) => movable.get(name) ?? []);
    for (const thing of moving) uses.set(nameOf(thing), uses.get(nameOf(thing))! - 1);
    for (const name of clashing) movable.delete(name);
    changed = new Set(moving.map((thing) => choose(thing, chosen.get(thing)! + 1)));
  }
  return new Map([...candidates.keys()].map((thing) => [thing, nameOf(thing)]));
}

function addToList<Thing>(name: string, thing: Thing, lists: Map<string, Thing[]>): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [thing]);
  else list.push(thing);
}
