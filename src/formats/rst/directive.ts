import type { Container } from '../../model.ts';
import { addFault, addOther, spanOfLines, type Content, type Context } from './content.ts';
import { csvTable } from './csv-table.ts';
import { cutDirective, type DirectiveParts, type DirectiveShape } from './directive-parts.ts';
import { indentedFrom } from './indented.ts';
import { inlineText } from './inline.ts';
import { isBlank, type Line } from './line.ts';
import { listTable } from './list-table.ts';
import { literalText } from './literal.ts';
import { captionedTable } from './captioned-table.ts';

/** A directive's marker: its name, and the units its first line's marker takes. */
export interface DirectiveMarker {
  readonly name: string;
  readonly width: number;
}

/** What a table directive is told; the table or the fault goes where the directive stands. */
export type TableDirective = (parts: DirectiveParts, content: Content, context: Context) => string | undefined;

const tables: Readonly<Record<string, TableDirective>> = {
  table: captionedTable,
  'list-table': listTable,
  'csv-table': csvTable,
};

/** Directives whose body is text as it is. */
const literal = new Set([
  'code', 'code-block', 'sourcecode', 'highlight', 'parsed-literal', 'math', 'prompt', 'doctest', 'testcode',
  'testoutput', 'testsetup', 'testcleanup', 'productionlist', 'console', 'terminal',
]);

/** Directives that hold nothing of the page: raw output, drawings, files that are not followed, settings. */
const silent = new Set([
  'raw', 'include', 'literalinclude', 'toctree', 'contents', 'sectnum', 'graphviz', 'digraph', 'graph', 'mermaid',
  'uml', 'plantuml', 'meta', 'role', 'default-role', 'highlightlang', 'index', 'unicode', 'date', 'target-notes',
  'autosummary', 'currentmodule', 'module', 'title',
]);

/** Directives without arguments: their first paragraph is body. */
const withoutArguments = new Set([
  'attention', 'caution', 'danger', 'error', 'hint', 'important', 'note', 'tip', 'warning', 'seealso', 'todo',
  'compound', 'pull-quote', 'epigraph', 'highlights', 'header', 'footer', 'line-block', 'replace',
]);

const anyShape: DirectiveShape = { argument: true };
const plainShape: DirectiveShape = { argument: false };

/** Reads the directive at a line; the body of one that is not known is markup, as with most Sphinx extensions. */
export function readDirective(
  lines: readonly Line[],
  at: number,
  { name, width }: DirectiveMarker,
  content: Content,
  context: Context,
): number {
  const body = indentedFrom(lines, at, { first: width, keepTop: true });
  const key = name.toLowerCase();
  const finish = body.blankFinish || body.end >= lines.length || isBlank(lines[body.end]!);
  const table = tables[key];
  if (table !== undefined) readTable(table, lines.slice(at, body.end), body.lines, content, context);
  else if (silent.has(key)) addOther(content);
  else readBody(key, body.lines, content, context);
  addOther(content, !finish);
  return body.end;
}

function readTable(
  table: TableDirective,
  whole: readonly Line[],
  body: readonly Line[],
  content: Content,
  context: Context,
): void {
  const parts = cutDirective(body, whole, { argument: true });
  const message = table(parts, content, context);
  if (message === undefined) return;
  addOther(content);
  addFault(context, spanOfLines(whole.slice(0, 1)), message);
}

function readBody(name: string, body: readonly Line[], content: Content, context: Context): void {
  const parts = cutDirective(body, body, withoutArguments.has(name) ? plainShape : anyShape);
  if (literal.has(name)) {
    content.blocks.push({ kind: 'literal', text: literalText(parts.body) });
    return;
  }
  const argument = name === 'image' || name === 'figure' ? (parts.options.get('alt')?.lines ?? []) : parts.argument;
  const { blocks } = context.nested(parts.body);
  const block: Container = {
    kind: 'container',
    name,
    ...(argument.length > 0 && { title: inlineText(argument) }),
    blocks,
  };
  content.blocks.push(block);
}
