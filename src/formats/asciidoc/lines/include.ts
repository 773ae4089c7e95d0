import { attributeListOf, type AttributeList } from '../attributes/attribute-list.ts';

/** An include directive: `include::partial$codes.adoc[leveloffset=+1]`. */
export interface Include {
  readonly target: string;
  readonly attributes: AttributeList;
}

const directive = /^include::([^[]*[^\s[])\[/;

/** The include directive of a line; undefined if it is none. */
export function includeIn(line: string): Include | undefined {
  if (!line.endsWith(']')) return undefined;
  const [whole, target] = directive.exec(line) ?? [];
  return whole === undefined ? undefined : { target: target!, attributes: attributeListOf(line.slice(whole.length, -1)) };
}

/** Whether a file is read as AsciiDoc rather than line by line. */
export function isAsciidoc(file: string): boolean {
  return /\.(?:adoc|asciidoc|asc|ad|txt)$/i.test(file);
}

/** Whether an include directive chooses among the lines of a file. */
export function choosesLines({ named }: AttributeList): boolean {
  return named.has('lines') || named.has('tag') || named.has('tags');
}

interface WithText {
  readonly text: string;
}

/** The lines of a file that an include directive chooses by their numbers or tags. */
export function chosenLines<Each extends WithText>(lines: readonly Each[], { named }: AttributeList): readonly Each[] {
  const numbers = named.get('lines');
  if (numbers !== undefined) return byNumbers(lines, numbers);
  const tag = named.get('tag');
  const tags = tag === undefined ? splitList(named.get('tags') ?? '') : [tag];
  const chosen = new Map(tags.filter((each) => each !== '' && each !== '!').map((each) => (each.startsWith('!') ? [each.slice(1), false] : [each, true])));
  return chosen.size === 0 ? lines : byTags(lines, chosen);
}

function splitList(value: string): readonly string[] {
  return value.split(value.includes(',') ? ',' : ';').map((each) => each.trim());
}

function byNumbers<Each>(lines: readonly Each[], value: string): readonly Each[] {
  const ranges = splitList(value).slice(0, mostRanges).map((part) => {
    const [first = '', last = first] = part.split('..');
    const to = Number.parseInt(last, 10);
    return { from: Number.parseInt(first, 10) || 0, to: Number.isNaN(to) || to < 0 ? Infinity : to };
  });
  return lines.filter((_, at) => ranges.some(({ from, to }) => from <= at + 1 && at + 1 <= to));
}

/** More ranges of lines are not read. */
const mostRanges = 50;

const tagDirective = /\b(tag|end)::([^\s[\]:]{1,200})\[\](?=$|[ \r])/;

/** The lines of regions with tags; `*` stands for every tag, `**` for all lines (AsciiDoc Language, "Include Content by Tagged Regions"). */
function byTags<Each extends WithText>(lines: readonly Each[], tags: Map<string, boolean>): readonly Each[] {
  const { base, wildcard } = wildcardsIn(tags);
  let selected = base;
  const open: { readonly tag: string; readonly selected: boolean }[] = [];
  const chosen: Each[] = [];
  for (const line of lines) {
    const [, kind, tag] = line.text.includes('::') ? tagDirective.exec(line.text) ?? [] : [];
    if (tag === undefined) {
      if (selected) chosen.push(line);
    } else if (kind === 'end') {
      if (open.at(-1)?.tag === tag) open.pop();
      else if (tags.has(tag)) removeLast(open, tag);
      else continue;
      selected = open.at(-1)?.selected ?? base;
    } else if (open.length < deepestTags) {
      const named = tags.get(tag);
      if (named === undefined && wildcard === undefined) continue;
      selected = named ?? (open.length > 0 && !selected ? false : wildcard!);
      open.push({ tag, selected });
    }
  }
  return chosen;
}

/** Deeper regions are not told apart. */
const deepestTags = 100;

function removeLast(open: { readonly tag: string }[], tag: string): void {
  const at = open.findLastIndex((each) => each.tag === tag);
  if (at >= 0) open.splice(at, 1);
}

function wildcardsIn(tags: Map<string, boolean>): { readonly base: boolean; readonly wildcard: boolean | undefined } {
  const [all, each, first] = [tags.get('**'), tags.get('*'), tags.values().next().value];
  const isFirst = tags.keys().next().value === '*';
  tags.delete('**');
  tags.delete('*');
  if (all !== undefined) return { base: all, wildcard: each ?? (!all && first === false ? true : undefined) };
  if (each !== undefined) return isFirst ? { base: !each, wildcard: each } : { base: false, wildcard: each };
  return { base: ![...tags.values()].includes(true), wildcard: undefined };
}
