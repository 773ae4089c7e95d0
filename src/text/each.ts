/** What becomes of each thing, one after another. */
export function* each<From, To>(things: Iterable<From>, become: (thing: From) => To): Iterable<To> {
  for (const thing of things) yield become(thing);
}
