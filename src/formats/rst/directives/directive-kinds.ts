/** How the body of a directive is read. */
export type DirectiveKind =
  /** As markup; what the directive is called with is not seen. */
  | 'body'
  /** As markup, under a title: the directive's argument. */
  | 'titled'
  /** As a block quote, with its attribution. */
  | 'quote'
  /** An image, seen as its alternative text, with markup below it. */
  | 'image'
  /** As text as it is. */
  | 'literal'
  /** As text with inline markup, line by line. */
  | 'inline'
  /** Not at all: drawings, files that are not followed, settings. */
  | 'silent';

const namesOf: Readonly<Record<Exclude<DirectiveKind, 'body'>, readonly string[]>> = {
  titled: ['admonition', 'topic', 'sidebar', 'rubric'],
  quote: ['epigraph', 'highlights', 'pull-quote'],
  image: ['image', 'figure'],
  literal: [
    'code', 'code-block', 'sourcecode', 'raw', 'math', 'prompt', 'doctest', 'testcode', 'testoutput', 'testsetup',
    'testcleanup', 'productionlist', 'console', 'terminal',
  ],
  inline: ['parsed-literal', 'line-block'],
  silent: [
    'include', 'literalinclude', 'toctree', 'contents', 'sectnum', 'graphviz', 'digraph', 'graph', 'mermaid', 'uml',
    'plantuml', 'meta', 'role', 'default-role', 'highlight', 'highlightlang', 'index', 'unicode', 'replace', 'date',
    'target-notes', 'autosummary', 'currentmodule', 'module', 'title',
  ],
};

const kinds = new Map<string, DirectiveKind>(
  Object.entries(namesOf).flatMap(([kind, names]) => names.map((name) => [name, kind as DirectiveKind])),
);

/** The kind of a directive, by its name in lower case; one that is not known is a body, as most in Sphinx are. */
export function kindOf(name: string): DirectiveKind {
  return kinds.get(name) ?? 'body';
}

/** Directives that take no argument: their first paragraph is body. */
const withoutArgument = new Set([
  'attention', 'caution', 'danger', 'error', 'hint', 'important', 'note', 'tip', 'warning', 'seealso', 'todo',
  'compound', 'math', 'parsed-literal', 'line-block',
]);

/** Directives that are all body, whatever it looks like. */
const bare = new Set(['epigraph', 'highlights', 'pull-quote', 'header', 'footer']);

/** What may stand before a directive's body. */
export interface DirectiveShape {
  readonly argument: boolean;
  readonly options: boolean;
}

/** The shape of a directive, by its name in lower case. */
export function shapeOf(name: string): DirectiveShape {
  return { argument: !withoutArgument.has(name) && !bare.has(name), options: !bare.has(name) };
}
