const prose = new Set(['summary', 'why', 'example']);

/** A path of Babel, with the parts that are used. */
interface NodePath {
  isObjectProperty(): boolean;
  readonly node: { readonly key?: { readonly name?: string } };
}

/** Ignores the prose of rules: the rule pages are generated, so every mutant of it would be found. */
export const ignorer = {
  shouldIgnore: (path: NodePath): string | undefined =>
    (path.isObjectProperty() && prose.has(path.node.key?.name ?? '') ? 'on a generated page' : undefined),
};
