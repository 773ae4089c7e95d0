/** The candidates of things; `get` may make them anew each time. */
export interface Candidates<Thing> {
  readonly keys: () => Iterable<Thing>;
  readonly get: (thing: Thing) => readonly string[] | undefined;
}

/**
 * A name for each thing that has candidates, unique and not in `taken`. A thing gets its first candidate; where several
 * things would share a name, each moves to its next one. A thing without another candidate keeps its last, even if
 * others share it. Linear in the number of candidates.
 */
export function uniqueNames<Thing>(
  candidates: Candidates<Thing>, taken: ReadonlySet<string>,
): ReadonlyMap<Thing, string> {
  const names = new Map<Thing, string>();
  /** The index of the candidate that a thing has, if it is not the first. */
  const chosen = new Map<Thing, number>();
  const uses = new Map<string, number>([...taken].map((name) => [name, 1]));
  /** Things by their present name, if they have another candidate. */
  const movable = new Map<string, Thing[]>();
  const choose = (thing: Thing, candidate: number): string => {
    const all = candidates.get(thing)!;
    const name = all[candidate]!;
    if (candidate > 0) chosen.set(thing, candidate);
    names.set(thing, name);
    uses.set(name, (uses.get(name) ?? 0) + 1);
    if (candidate + 1 < all.length) addToList(name, thing, movable);
    return name;
  };
  let changed = new Set(Array.from(candidates.keys(), (thing) => choose(thing, 0)));
  while (changed.size > 0) {
    const clashing = [...changed].filter((name) => uses.get(name)! > 1);
    const moving = clashing.flatMap((name) => movable.get(name) ?? []);
    for (const thing of moving) uses.set(names.get(thing)!, uses.get(names.get(thing)!)! - 1);
    for (const name of clashing) movable.delete(name);
    changed = new Set(moving.map((thing) => choose(thing, (chosen.get(thing) ?? 0) + 1)));
  }
  return names;
}

function addToList<Thing>(name: string, thing: Thing, lists: Map<string, Thing[]>): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [thing]);
  else list.push(thing);
}
