import { isBlank, type Line } from './line.ts';
import { indentedFrom } from './indented.ts';

/** What a directive is made of (reStructuredText Markup Specification, "Directives"). */
export interface DirectiveParts {
  /** All lines, from the marker's. */
  readonly whole: readonly Line[];
  readonly argument: readonly Line[];
  readonly options: ReadonlyMap<string, Option>;
  /** Names of options given twice. */
  readonly repeated: readonly string[];
  readonly body: readonly Line[];
}

export interface Option {
  readonly lines: readonly Line[];
  /** The lines joined by `\n`, white space at the ends gone. */
  readonly value: string;
}

export interface DirectiveShape {
  /** Whether text before the options is an argument rather than body. */
  readonly argument: boolean;
}

const optionMarker = /^:(?![: ])(?:[^:\\]|\\.|:(?!(?:[ `]|$)))*(?<! ):(?: +|$)/;

/** Cuts the lines behind a directive's marker into its parts. */
export function cutDirective(lines: readonly Line[], whole: readonly Line[], shape: DirectiveShape): DirectiveParts {
  const from = lines.length > 0 && isBlank(lines[0]!) ? 1 : 0;
  const trimmed = lines.slice(from, lines.length - blanksAtEnd(lines));
  const blank = trimmed.findIndex(isBlank);
  const head = blank < 0 ? trimmed : trimmed.slice(0, blank);
  const tail = blank < 0 ? [] : trimmed.slice(blank + 1);
  const at = head.findIndex((line) => optionMarker.test(line.text));
  const argument = at < 0 ? head : head.slice(0, at);
  const { options, repeated } = optionsIn(at < 0 ? [] : head.slice(at));
  if (shape.argument || argument.length === 0) {
    return { whole, argument, options, repeated, body: withoutBlankEnds(tail) };
  }
  return { whole, argument: [], options, repeated, body: [...argument, ...(blank < 0 ? [] : trimmed.slice(blank))] };
}

function withoutBlankEnds(lines: readonly Line[]): readonly Line[] {
  const start = lines.findIndex((line) => !isBlank(line));
  return start < 0 ? [] : lines.slice(start, lines.length - blanksAtEnd(lines));
}

function blanksAtEnd(lines: readonly Line[]): number {
  let count = 0;
  while (count < lines.length && isBlank(lines[lines.length - 1 - count]!)) count++;
  return count;
}

function optionsIn(lines: readonly Line[]): Pick<DirectiveParts, 'options' | 'repeated'> {
  const options = new Map<string, Option>();
  const repeated: string[] = [];
  for (let at = 0; at < lines.length;) {
    const marker = optionMarker.exec(lines[at]!.text)?.[0];
    if (marker === undefined) {
      options.set('', { lines: [lines[at]!], value: lines[at]!.text });
      break;
    }
    const field = indentedFrom(lines, at, { first: marker.length });
    const name = marker.slice(1, marker.lastIndexOf(':')).toLowerCase();
    const value = withoutBlankEnds(field.lines);
    if (options.has(name)) repeated.push(name);
    options.set(name, { lines: value, value: value.map((line) => line.text).join('\n').trim() });
    at = field.end;
  }
  return { options, repeated };
}

