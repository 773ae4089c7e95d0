const prose = new Set(['summary', 'why', 'example']);

/** Leaves the words of the rules' pages alone: those pages are generated, so no mutant of them could survive. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'prose',
    value: {
      /** @param {{ isObjectProperty(): boolean, node: { key?: { name?: string } } }} path */
      shouldIgnore: (path) => (path.isObjectProperty() && prose.has(path.node.key?.name ?? '') ? 'on a generated page' : undefined),
    },
  },
];
