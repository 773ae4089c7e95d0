import { escaped } from './escaped.ts';

/** The words that stand for a substitution reference, by its name as `nameOf` writes it; empty for a line break. */
export type Substitutions = ReadonlyMap<string, string>;

/** No substitution: a reference shows its name. */
export const noSubstitutions: Substitutions = new Map();

const definition = /^ *\.\. \|([^|\n]{1,200})\|[ \t]+(replace|unicode|raw)::[ \t]*([^\n]{0,2000})((?:\n[ \t]+\S[^\n]{0,2000}){0,20})/gm;

/**
 * Adds the substitutions that a source defines (reStructuredText Markup Specification, "Substitution Definitions"),
 * wherever it does, since a reference may stand before its definition. The first definition of a name counts.
 */
export function addSubstitutions(source: string, known: Map<string, string>): void {
  if (!source.includes('.. |')) return;
  for (const [, name = '', directive = '', first = '', more = ''] of source.matchAll(definition)) {
    const key = nameOf(name);
    if (!known.has(key)) known.set(key, wordsOf(directive, `${first}${more}`));
  }
}

/** The words of a reference's name: case and white space make no difference, as docutils falls back. */
export function substitutionFor(name: string, known: Substitutions): string | undefined {
  return known.size === 0 ? undefined : known.get(nameOf(name));
}

function nameOf(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

function wordsOf(directive: string, text: string): string {
  switch (directive) {
    case 'raw':
      return '';
    case 'unicode':
      return text.split('\n', 1)[0]!.split(/ \.\. /, 1)[0]!.trim().split(/\s+/).map(characterOf).join('');
    default:
      return withoutMarkup(text.trim().replace(/\s+/g, ' '));
  }
}

const code = /^(?:0x|x|\\x|U\+|u|\\u|&#x)([0-9a-f]{1,6});?$/i;

/** The character that a code of the `unicode` directive names; other words as they are. */
function characterOf(word: string): string {
  const value = Number.parseInt(code.exec(word)?.[1] ?? (/^\d+$/.test(word) ? Number(word).toString(16) : ''), 16);
  return value <= 0x10ffff ? String.fromCodePoint(value) : word;
}

/** The words of a replacement text without the signs of simple inline markup. */
function withoutMarkup(text: string): string {
  return escaped(text).replaceAll('\0', '').replace(/`{1,2}|\*{1,2}/g, '').replace(/ <[^<>]*>(?=_|$)/, '').replace(/(?<=\S)_{1,2}(?=\s|$)/g, '');
}
