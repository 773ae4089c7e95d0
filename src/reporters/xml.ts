import { printable } from './printable.ts';
import { wellFormed } from './well-formed.ts';

/** An XML element; an undefined attribute is left out. */
export interface Element {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number | undefined>>;
  /** Child elements, or text. */
  readonly content?: readonly Element[] | string;
}

/** An XML 1.0 document in UTF-8, one piece for each child of its root. */
export function* xmlDocument({ name, attributes = {} }: Element, children: Iterable<Element>): Iterable<string> {
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<${name}${attributesText(attributes)}`;
  let any = false;
  for (const child of children) {
    yield `${any ? '' : `${head}>\n`}${linesOf(child, '  ').join('\n')}\n`;
    any = true;
  }
  yield any ? `</${name}>\n` : `${head}/>\n`;
}

function linesOf({ name, attributes = {}, content = [] }: Element, indent: string): readonly string[] {
  const head = `${indent}<${name}${attributesText(attributes)}`;
  if (content.length === 0) return [`${head}/>`];
  if (typeof content === 'string') return [`${head}>${escaped(content)}</${name}>`];
  return [`${head}>`, ...content.flatMap((child) => linesOf(child, `${indent}  `)), `${indent}</${name}>`];
}

function attributesText(attributes: NonNullable<Element['attributes']>): string {
  return Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`])).join('');
}

/** XML 1.0 forbids control characters even as references, so they become their pictures. */
function escaped(text: string): string {
  return wellFormed(text.split('\n').map(printable).join('\n'))
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"'\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
