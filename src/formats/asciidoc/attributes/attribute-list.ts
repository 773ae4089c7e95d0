/** The attributes of a block or macro: `[cols="1,2",options="header"]`, `[source%linenums,json]`. */
export interface AttributeList {
  /** The values without a name, from 1 on. */
  readonly positional: readonly (string | undefined)[];
  readonly named: ReadonlyMap<string, string>;
  /** The first value without what its marks set apart: `source`. */
  readonly style: string | undefined;
  /** Whether the block has an identifier of its own. */
  readonly hasId: boolean;
  readonly options: ReadonlySet<string>;
}

/** No attributes. */
export const noAttributes: AttributeList = { positional: [], named: new Map(), style: undefined, hasId: false, options: new Set() };

/** Reads the inside of an attribute list (AsciiDoc Language, "Attribute List"). */
export function attributeListOf(source: string): AttributeList {
  const named = new Map<string, string>();
  const positional: (string | undefined)[] = [undefined];
  for (const { name, value } of entriesIn(source)) {
    if (name === undefined) positional.push(value);
    else named.set(name === 'opts' ? 'options' : name, value);
  }
  const [style, ...marks] = splitStyle(positional[1] ?? '');
  const options = new Set((named.get('options') ?? '').split(',').map((option) => option.trim()).filter((option) => option !== ''));
  for (const mark of marks) if (mark.startsWith('%')) options.add(mark.slice(1));
  for (const name of named.keys()) if (name.endsWith('-option')) options.add(name.slice(0, -7));
  return { positional, named, style: style === '' ? undefined : style, hasId: named.has('id') || marks.some((mark) => mark.startsWith('#')), options };
}

/** Attributes with those of a later list, which prevail. */
export function mergedAttributes(before: AttributeList, after: AttributeList): AttributeList {
  const positional = [...before.positional];
  for (const [at, value] of after.positional.entries()) if (at > 0 && value !== undefined && value !== '') positional[at] = value;
  return {
    positional, named: new Map([...before.named, ...after.named]), style: after.style ?? before.style, hasId: before.hasId || after.hasId,
    options: new Set([...before.options, ...after.options]),
  };
}

function splitStyle(value: string): readonly string[] {
  if (/\s/.test(value)) return [value];
  const [style = ''] = /^[^#.%]*/.exec(value)!;
  return [style, ...value.slice(style.length).match(/[#.%][^#.%]*/g) ?? []];
}

interface Entry {
  readonly name: string | undefined;
  readonly value: string;
}

function* entriesIn(source: string): Generator<Entry> {
  for (let at = 0; at < source.length;) {
    const [gap] = /^[ \t]*/.exec(source.slice(at, at + longestGap))!;
    at += gap.length;
    name.lastIndex = at;
    const found = name.exec(source);
    const from = found === null ? at : name.lastIndex;
    const value = valueFrom(source, from);
    yield { name: found?.[1], value: value.text };
    at = value.end + 1;
  }
}

const name = /([\p{L}\p{N}_][\p{L}\p{N}_.-]*)[ \t]?=[ \t]?/uy;

/** In UTF-16 code units. */
const longestGap = 100;

/** A value in quotes or without, and the offset of the comma behind it. */
function valueFrom(source: string, from: number): { readonly text: string; readonly end: number } {
  const quote = source[from];
  if (quote === '"' || quote === '\'') {
    let to = from + 1;
    while (to < source.length && source[to] !== quote) to += source[to] === '\\' ? 2 : 1;
    if (to < source.length) {
      const comma = source.indexOf(',', to);
      return { text: source.slice(from + 1, to).replaceAll(`\\${quote}`, quote), end: comma < 0 ? source.length : comma };
    }
  }
  const comma = source.indexOf(',', from);
  const end = comma < 0 ? source.length : comma;
  return { text: source.slice(from, end).trim(), end };
}
