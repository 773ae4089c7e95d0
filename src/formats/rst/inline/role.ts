import { stripEnd } from '../lines/whitespace.ts';
import type { Piece } from './inline-scan.ts';

/**
 * Roles whose whole text is the title; every other role may contain `title <target>`, as cross-references of Sphinx do.
 */
const textRoles: ReadonlySet<string> = new Set([
  'emphasis', 'strong', 'literal', 'code', 'math', 'sub', 'subscript', 'sup', 'superscript', 'title',
  'title-reference', 't', 'guilabel', 'menuselection', 'file', 'samp', 'kbd', 'command', 'program', 'regexp',
  'dfn', 'mimetype', 'mailheader', 'makevar', 'manpage', 'newsgroup', 'abbr', 'abbreviation', 'ab', 'acronym', 'ac',
]);

/** Roles whose text is visible as in the source, with backslashes. */
const rawRoles: ReadonlySet<string> = new Set(['code', 'math']);

/** A role whose text is a number. */
interface NumberRole {
  /** The words before the number. */
  readonly words: string;
  readonly number: RegExp;
}

const rfc: NumberRole = { words: 'RFC ', number: /^\s*\+?0*([1-9][0-9]*)\s*(?:#|$)/ };
const pep: NumberRole = { words: 'PEP ', number: /^(\s*\+?0*[0-9]{1,4}\s*)$/ };
const numbers = new Map([['rfc', rfc], ['rfc-reference', rfc], ['pep', pep], ['pep-reference', pep]]);

/** The visible part of interpreted text; undefined if its role does not allow the text. */
export function textOfRole(role: string, text: string, from: number, to: number): Piece | undefined {
  const name = role.toLowerCase();
  const numberRole = numbers.get(name);
  if (numberRole !== undefined) return seenNumber(numberRole, text, from, to);
  if (name === 'raw') return undefined;
  if (rawRoles.has(name)) return { from, to, kind: 'raw' };
  return { from, to: textRoles.has(name) ? to : endOfTitle(text, from, to), kind: 'enclosed' };
}

function seenNumber({ words, number }: NumberRole, text: string, from: number, to: number): Piece | undefined {
  const match = number.exec(text.slice(from, to));
  if (match === null) return undefined;
  const start = from + match[0].indexOf(match[1]!);
  return { from: start, to: start + match[1]!.length, kind: 'enclosed', words };
}

/** The end of the title in `title <target>`. */
function endOfTitle(text: string, from: number, to: number): number {
  const inner = text.slice(from, to);
  const open = inner.lastIndexOf('<');
  if (!inner.endsWith('>') || open < 1 || inner[open - 1] === '\0') return to;
  return from + Math.max(1, stripEnd(inner.slice(0, open)).length);
}
