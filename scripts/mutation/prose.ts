const prose = new Set(['summary', 'why', 'example']);

/** A path of Babel, as far as it is looked at. */
interface NodePath {
  isObjectProperty(): boolean;
  readonly node: { readonly key?: { readonly name?: string } };
}

/** Leaves the words of the rules' pages alone: those pages are generated, so no mutant of them could survive. */
export const ignorer = {
  shouldIgnore: (path: NodePath): string | undefined =>
    (path.isObjectProperty() && prose.has(path.node.key?.name ?? '') ? 'on a generated page' : undefined),
};
