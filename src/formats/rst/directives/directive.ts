import type { Container, Span, Text } from '../../../model.ts';
import { parsedLiteralOf, literalOf } from '../blocks/late-text.ts';
import { blockQuotes } from '../blocks/quote.ts';
import { addFault, addOther, spanOfWords, type Content, type Context } from '../content.ts';
import { startOfMethod } from '../httpdomain/method.ts';
import { operationOf } from '../httpdomain/operation.ts';
import { inlineText } from '../inline/inline.ts';
import { visibleText } from '../inline/visible-text.ts';
import { indentedFrom } from '../lines/indented.ts';
import { cut, isBlank, type Line } from '../lines/line.ts';
import { addRestMethod } from '../openstack/rest-method.ts';
import { restStatusCode } from '../openstack/rest-status-code.ts';
import { captionedTable } from '../tables/captioned-table.ts';
import { csvTable } from '../tables/csv-table.ts';
import { listTable } from '../tables/list-table.ts';
import { kindOf, shapeOf } from './directive-kinds.ts';
import type { DirectiveMarker } from './directive-marker.ts';
import { cutDirective, type DirectiveParts, type Options } from './directive-parts.ts';
import { specificationDirective } from './specification-directive.ts';
import type { DirectiveSource, TableDirective } from './table-directive.ts';

const tables: ReadonlyMap<string, TableDirective> = new Map([
  ['table', captionedTable],
  ['list-table', listTable],
  ['csv-table', csvTable],
]);

/** Directives that declare requests and responses, with all their lines. */
const declarations: ReadonlyMap<string, (lines: readonly Line[], content: Content, context: Context) => void> = new Map([
  ['rest_method', addRestMethod],
  ['rest_status_code', restStatusCode],
]);

/** Reads the directive at a line. */
export function readDirective(
  lines: readonly Line[],
  at: number,
  marker: DirectiveMarker,
  content: Content,
  context: Context,
): number {
  const body = indentedFrom(lines, at, { first: marker.width, keepTop: true });
  const name = marker.name.toLowerCase();
  const parts = (): DirectiveParts => cutDirective(body.lines, shapeOf(name));
  const table = tables.get(name);
  const declaration = declarations.get(name);
  const method = table === undefined && declaration === undefined ? startOfMethod(name, context.domain) : undefined;
  if (method !== undefined) readOperation(methodIn(lines[at]!, marker, method), parts(), content, context);
  else if (name === 'openapi') specificationDirective(parts(), content, context);
  else if (declaration !== undefined) declaration(body.lines, content, context);
  else if (table === undefined) readKind(name, parts, content, context);
  else readTable(table, new LazySource(parts(), lines.slice(at, body.end)), content, context);
  const next = lines[body.end];
  addOther(content, !body.blankFinish && next !== undefined && !isBlank(next));
  return body.end;
}

/** Computes the span on access, since only some kinds of table need it. */
class LazySource implements DirectiveSource {
  readonly argument: readonly Line[];
  readonly options: Options;
  readonly body: readonly Line[];
  readonly first: Line;
  readonly #lines: readonly Line[];

  /** `lines` are those of the whole directive. */
  constructor({ argument, options, body }: DirectiveParts, lines: readonly Line[]) {
    this.argument = argument;
    this.options = options;
    this.body = body;
    this.first = lines[0]!;
    this.#lines = lines;
  }

  get span(): Span {
    return spanOfWords(this.#lines)!;
  }
}

function readTable(table: TableDirective, source: DirectiveSource, content: Content, context: Context): void {
  const message = table(source, content, context);
  if (message === undefined) return;
  addOther(content);
  addFault(context, source.first, message);
}

/** The part of a directive's name that begins at `from`. */
function methodIn(line: Line, { name }: DirectiveMarker, from: number): Text {
  const start = line.text.indexOf(name);
  return visibleText([cut(line, start + from, start + name.length)]);
}

function readOperation(method: Text, parts: DirectiveParts, content: Content, context: Context): void {
  const operation = operationOf(method, parts, context);
  if (operation === undefined) {
    addOther(content);
    return;
  }
  content.blocks.push(operation);
  content.declaring = content.blocks;
}

function readKind(name: string, parts: () => DirectiveParts, content: Content, context: Context): void {
  switch (kindOf(name)) {
    case 'silent':
      if (name === 'default-domain') context.domain.use(parts().argument[0]?.text ?? '');
      addOther(content);
      break;
    case 'literal':
      content.blocks.push(literalOf(() => parts().body));
      break;
    case 'inline':
      content.blocks.push(parsedLiteralOf(() => parts().body, context));
      break;
    default:
      content.blocks.push(containerOf(name, parts(), context));
  }
}

function containerOf(name: string, { argument, options, body }: DirectiveParts, context: Context): Container {
  switch (kindOf(name)) {
    case 'quote':
      return { kind: 'container', name, blocks: blockQuotes(body, context) };
    case 'sections':
      return { kind: 'container', name, blocks: context.nestedSections(body).blocks };
    case 'titled':
      return titled(name, argument.length === 0 ? undefined : inlineText(argument, context.substitutions), body, context);
    case 'image': {
      const alternative = options.byName.get('alt');
      return titled(name, alternative && visibleText(alternative.lines), body, context);
    }
    default: // what another domain documents answers no request
      return { kind: 'container', name, blocks: context.nested(body, name.includes(':') ? false : undefined).blocks };
  }
}

function titled(name: string, title: Text | undefined, body: readonly Line[], context: Context): Container {
  return { kind: 'container', name, ...(title !== undefined && { title }), blocks: context.nested(body).blocks };
}
