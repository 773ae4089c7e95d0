/** A value that is made when it is first asked for, since most runs need few of those that take long to make. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
