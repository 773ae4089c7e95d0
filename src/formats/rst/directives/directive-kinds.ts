/** How the body of a directive is read. */
export type DirectiveKind =
  /** As markup; the argument is not visible. */
  | 'body'
  /** As markup with sections (Sphinx, "only"); the argument is not visible. */
  | 'sections'
  /** As markup, with the argument as title. */
  | 'titled'
  /** As a block quote with its attribution. */
  | 'quote'
  /** An image: its alternative text, with markup below. */
  | 'image'
  /** As literal text. */
  | 'literal'
  /** As lines with inline markup. */
  | 'inline'
  /** Not read: drawings, other files, settings. */
  | 'silent';

const namesOf: Readonly<Record<Exclude<DirectiveKind, 'body'>, readonly string[]>> = {
  sections: ['only', 'ifconfig'],
  titled: ['admonition', 'topic', 'sidebar', 'rubric', 'tab', 'tab-item', 'group-tab', 'dropdown', 'details'],
  quote: ['epigraph', 'highlights', 'pull-quote'],
  image: ['image', 'figure'],
  literal: [
    'code', 'code-block', 'sourcecode', 'raw', 'math', 'prompt', 'doctest', 'testcode', 'testoutput', 'testsetup',
    'testcleanup', 'productionlist', 'console', 'terminal',
  ],
  inline: ['parsed-literal', 'line-block'],
  silent: [
    'include', 'literalinclude', 'toctree', 'contents', 'sectnum', 'graphviz', 'digraph', 'graph', 'mermaid', 'uml',
    'plantuml', 'meta', 'role', 'default-role', 'default-domain', 'highlight', 'highlightlang', 'index', 'unicode', 'replace', 'date',
    'target-notes', 'rest_parameters', 'rest_expand_all', 'autosummary', 'currentmodule', 'module', 'title',
  ],
};

const kinds = new Map<string, DirectiveKind>(
  Object.entries(namesOf).flatMap(([kind, names]) => names.map((name) => [name, kind as DirectiveKind])),
);

/** The kind of a directive by its name in lower case. An unknown one is a body, as most directives of Sphinx are. */
export function kindOf(name: string): DirectiveKind {
  return kinds.get(name) ?? 'body';
}

/** Directives without an argument: their first paragraph belongs to the body. */
const withoutArgument = new Set([
  'attention', 'caution', 'danger', 'error', 'hint', 'important', 'note', 'tip', 'warning', 'seealso', 'todo',
  'compound', 'math', 'parsed-literal', 'line-block',
]);

/** Directives that have only a body. */
const bodyOnly = new Set(['epigraph', 'highlights', 'pull-quote', 'header', 'footer']);

/** What may precede a directive's body. */
export interface DirectiveShape {
  readonly argument: boolean;
  readonly options: boolean;
}

/** The form of a directive by its name in lower case. */
export function shapeOf(name: string): DirectiveShape {
  return { argument: !withoutArgument.has(name) && !bodyOnly.has(name), options: !bodyOnly.has(name) };
}
