import { harmless } from '../text/harmless.ts';
import { printable } from './printable.ts';
import { wellFormed } from './well-formed.ts';

/** An XML element; an undefined attribute is left out. */
export interface Element {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number | undefined>>;
  /** Child elements, or text. */
  readonly content?: readonly Element[] | string;
}

/** An XML 1.0 document in UTF-8. */
export function xmlDocument(root: Element): string {
  return harmless(`<?xml version="1.0" encoding="UTF-8"?>\n${linesOf(root, '').join('\n')}\n`, 'xml');
}

function linesOf({ name, attributes = {}, content = [] }: Element, indent: string): readonly string[] {
  const attributeText = Object.entries(attributes).flatMap(([key, value]) =>
    (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`])).join('');
  const head = `${indent}<${name}${attributeText}`;
  if (content.length === 0) return [`${head}/>`];
  if (typeof content === 'string') return [`${head}>${escaped(content)}</${name}>`];
  return [`${head}>`, ...content.flatMap((child) => linesOf(child, `${indent}  `)), `${indent}</${name}>`];
}

/** XML 1.0 forbids control characters even as references, so they become their pictures. */
function escaped(text: string): string {
  return wellFormed(text.split('\n').map(printable).join('\n'))
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"'\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
