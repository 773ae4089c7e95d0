import { fieldMarkerAt } from '../blocks/field-marker.ts';
import { inlineText } from '../inline/inline.ts';
import { indentedFrom } from '../lines/indented.ts';
import { cut, isBlank, type Line } from '../lines/line.ts';
import type { DirectiveShape } from './directive-kinds.ts';

/** The parts of a directive (reStructuredText Markup Specification, "Directives"). */
export interface DirectiveParts {
  readonly argument: readonly Line[];
  readonly options: Options;
  readonly body: readonly Line[];
}

export interface Options {
  /** By name in lower case. */
  readonly byName: ReadonlyMap<string, Option>;
  /** The names of repeated options. */
  readonly repeated: readonly string[];
  /** Whether a line among the options is no option. */
  readonly broken: boolean;
}

export interface Option {
  readonly lines: readonly Line[];
  /** The lines joined by `\n`. */
  readonly value: string;
}

const noOptions: Options = { byName: new Map(), repeated: [], broken: false };

/** Divides the lines after a directive's marker into its parts. */
export function cutDirective(lines: readonly Line[], shape: DirectiveShape): DirectiveParts {
  const top = lines[0] !== undefined && isBlank(lines[0]) ? 1 : 0;
  if (!shape.options) return { argument: [], options: noOptions, body: withoutBlankEnds(lines.slice(top)) };
  const end = indexOr(lines, isBlank, top);
  const at = indexOr(lines, (line) => fieldMarkerAt(line.text) !== undefined, top, end);
  const argument = lines.slice(top, at);
  const options = optionsIn(lines.slice(at, end));
  const rest = lines.slice(end);
  return shape.argument
    ? { argument, options, body: withoutBlankEnds(rest) }
    : { argument: [], options, body: withoutBlankEnds([...argument, ...rest]) };
}

/** The first index from `from` to `to` of a line that passes; `to` if none does. */
function indexOr(lines: readonly Line[], passes: (line: Line) => boolean, from: number, to = lines.length): number {
  let at = from;
  while (at < to && !passes(lines[at]!)) at++;
  return at;
}

function withoutBlankEnds(lines: readonly Line[]): readonly Line[] {
  const start = indexOr(lines, (line) => !isBlank(line), 0);
  let end = lines.length;
  while (end > start && isBlank(lines[end - 1]!)) end--;
  return lines.slice(start, end);
}

function optionsIn(lines: readonly Line[]): Options {
  if (lines.length === 0) return noOptions;
  const byName = new Map<string, Option>();
  const repeated: string[] = [];
  for (let at = 0; at < lines.length;) {
    const marker = fieldMarkerAt(lines[at]!.text);
    if (marker === undefined) return { byName, repeated, broken: true };
    const field = indentedFrom(lines, at, { first: marker.width });
    const name = inlineText([cut(lines[at]!, 1, marker.nameEnd)]).value.toLowerCase();
    if (byName.has(name)) repeated.push(name);
    byName.set(name, { lines: field.lines, value: field.lines.map((line) => line.text).join('\n') });
    at = field.end;
  }
  return { byName, repeated, broken: false };
}
