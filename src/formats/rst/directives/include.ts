import { literalOf } from '../blocks/late-text.ts';
import { addOther, type Content, type Context } from '../content.ts';
import { addSubstitutions } from '../inline/substitutions.ts';
import { indentedFrom } from '../lines/indented.ts';
import type { Line } from '../lines/line.ts';
import { linesOfPart } from '../lines/part.ts';
import { directiveAt } from './directive-marker.ts';
import { cutDirective, type Options } from './directive-parts.ts';
import { shapeOf } from './directive-kinds.ts';

/** An `include` directive with the lines that it stands for. */
export interface Included {
  readonly lines: readonly Line[];
  /** The index after the directive's last line. */
  readonly end: number;
}

const mayInclude = /^\.\. +include ?::/i;

/**
 * The lines that an `include` directive at line `at` stands for (docutils, "Including an External Document Fragment");
 * undefined where there is none, or where its file is not to be had. What is included as code is added to the content.
 */
export function includeAt(lines: readonly Line[], at: number, content: Content, context: Context): Included | undefined {
  const { text, start } = lines[at]!;
  if (!mayInclude.test(text)) return undefined;
  const marker = directiveAt(text, /^\.\. +/.exec(text)![0].length);
  if (marker === undefined) return undefined;
  const body = indentedFrom(lines, at, { first: marker.width, keepTop: true });
  const { argument, options } = cutDirective(body.lines, shapeOf('include'));
  const path = argument.map((line) => line.text.trim()).join('');
  if (path === '' || path.startsWith('<') || isOtherMarkup(options)) return undefined;
  const part = context.sources.open(path, start);
  if (part === undefined) return undefined;
  const chosen = chosenLines(linesOfPart(part), options);
  addOther(content);
  if (options.byName.has('literal') || options.byName.has('code')) {
    content.blocks.push(literalOf(() => chosen));
    return { lines: [], end: body.end };
  }
  addSubstitutions(part.source, context.substitutions);
  return { lines: chosen, end: body.end };
}

/** Whether the file is in a markup that its own parser reads. */
function isOtherMarkup({ byName }: Options): boolean {
  const parser = byName.get('parser')?.value ?? 'rst';
  return !/^(?:rst|restructuredtext)$/i.test(parser.trim());
}

/** The lines that the options of the directive leave: by their numbers first, then by texts, as docutils does. */
function chosenLines(all: readonly Line[], { byName }: Options): readonly Line[] {
  const lines = all.slice(numberIn('start-line'), numberIn('end-line'));
  const after = textIn('start-after');
  const from = after === undefined ? 0 : lines.findIndex(({ text }) => text.includes(after)) + 1;
  const before = textIn('end-before');
  const to = before === undefined ? -1 : lines.findIndex(({ text }, index) => index >= from && text.includes(before));
  return lines.slice(from, to < 0 ? undefined : to);

  function numberIn(name: string): number | undefined {
    const value = Number(byName.get(name)?.value);
    return Number.isInteger(value) ? value : undefined;
  }

  function textIn(name: string): string | undefined {
    const value = byName.get(name)?.value.trim();
    return value === '' ? undefined : value;
  }
}
