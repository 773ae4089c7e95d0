const names: ReadonlyMap<string, string> = new Map([
  ['tab', 'tab'], ['tabitem', 'tab-item'], ['tab-item', 'tab-item'], ['codetab', 'tab'], ['tab-panel', 'tab-item'], ['tabpanel', 'tab-item'],
  ['details', 'details'],
]);

/** The name of the container that a tag or call makes of what it encloses, if readers see it instead of something else, or on demand. */
export function alternativeName(name: string): string | undefined {
  return names.get(name.toLowerCase());
}
