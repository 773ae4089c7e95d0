const names: ReadonlyMap<string, string> = new Map([
  ['tab', 'tab'], ['tabitem', 'tab-item'], ['tab-item', 'tab-item'], ['codetab', 'tab'], ['tab-panel', 'tab-item'], ['tabpanel', 'tab-item'],
  ['details', 'details'], ['accordion', 'details'], ['accordionitem', 'details'], ['expandable', 'details'], ['collapse', 'details'], ['collapsible', 'details'], ['expander', 'details'],
  ['zone', 'only'], ['moniker', 'only'],
]);

/** The name of the container that a tag or call makes of what it encloses, if readers see it instead of something else, or on demand. */
export function alternativeName(name: string): string | undefined {
  return names.get(name.toLowerCase());
}
