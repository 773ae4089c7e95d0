import type { Fault, Page, Text } from '../../../model.ts';
import { sliceText, spanOf } from '../../../text/spans.ts';
import { addOther, type Content, type Context } from '../content.ts';
import { visibleText } from '../inline/visible-text.ts';
import type { Line } from '../lines/line.ts';
import type { DirectiveParts } from './directive-parts.ts';

/**
 * Reads an `openapi` directive (sphinxcontrib-openapi), which shows operations of a specification: the file's own reader reads these, as
 * those of the service. What Sphinx would not find is told: the specification, or one of the paths that the directive names.
 */
export function specificationDirective({ argument, options }: DirectiveParts, content: Content, context: Context): void {
  addOther(content);
  const name = visibleText(argument);
  const span = spanOf(name);
  if (span === undefined || /^[a-z][a-z0-9+.-]*:\/\//i.test(name.value)) return;
  const source = context.sources.peek(name.value, span.start);
  if (source === undefined) return;
  if (source === 'missing') context.nearMisses.push({ span, message: `the specification ${name.value} is not in the documentation` });
  else context.nearMisses.push(...(options.byName.get('paths')?.lines ?? []).flatMap((line) => pathsOn(line)).flatMap((path) => unknownPath(path, name.value, source) ?? []));
}

/** The paths on a line, with white space between them. */
function pathsOn(line: Line): readonly Text[] {
  const text = visibleText([line]);
  return [...text.value.matchAll(/\S+/g)].map(({ 0: path, index }) => sliceText(text, index, index + path.length));
}

function unknownPath(path: Text, file: string, specification: Page): Fault | undefined {
  const span = spanOf(path);
  if (span === undefined || pathsIn(specification).has(startOf(path.value))) return undefined;
  return { span, message: `${file} has no path ${path.value}` };
}

/** All that may be a path by the text of a specification, each up to its first colon. Several directives ask of one. */
function pathsIn(specification: Page): ReadonlySet<string> {
  const known = paths.get(specification) ?? new Set((specification.source.replaceAll('\\/', '/').match(/\/[^\s"':]*/g) ?? []));
  paths.set(specification, known);
  return known;
}

const paths = new WeakMap<Page, ReadonlySet<string>>();

function startOf(path: string): string {
  return path.split(':', 1)[0]!;
}
