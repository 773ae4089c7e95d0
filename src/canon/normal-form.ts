import type { WrongStatement } from '../model.ts';
import type { CanonFile, GivenEntry, GivenHeaders, GivenWrong } from './canon-file.ts';

/**
 * A canon file in the one form in which files that say the same are alike: its texts as a page's would be read, its
 * methods in upper case, lists without a text twice. The shipped canons are written so, since to make all of them so
 * at every start would take as long as to read a page.
 */
export interface NormalFile extends CanonFile {
  readonly codes?: Readonly<Record<string, NormalEntry>> | undefined;
}

/** What such a file says of one code. */
export interface NormalEntry extends GivenEntry {
  readonly wrong?: readonly WrongStatement[] | undefined;
}

/** The same canon file in the one form. */
export function normalForm({ headers, codes, ...others }: CanonFile): NormalFile {
  return {
    ...others,
    ...headers !== undefined && { headers: normalHeaders(headers) },
    ...codes !== undefined && { codes: Object.fromEntries(Object.entries(codes).map(([code, entry]) => [code, normalEntry(entry)])) },
  };
}

/** A list without a text twice. */
export function distinct(texts: readonly string[]): readonly string[] {
  return texts.length < 2 ? texts : [...new Set(texts)];
}

function normalHeaders({ code, phrase, description }: GivenHeaders): GivenHeaders {
  return {
    ...code !== undefined && { code: plain(code) },
    ...phrase !== undefined && { phrase: plain(phrase) },
    ...description !== undefined && { description: plain(description) },
  };
}

function normalEntry({ phrase, aliases, description, accept, methods, wrong, ...others }: GivenEntry): NormalEntry {
  return {
    ...others,
    ...phrase !== undefined && { phrase: plain(phrase) },
    ...aliases !== undefined && { aliases: distinct(aliases.map(plain)) },
    ...description !== undefined && { description: plain(description) },
    ...accept !== undefined && { accept: distinct(accept.map(plain)) },
    ...methods !== undefined && { methods: methods === 'any' ? methods : methods.map((method) => method.toUpperCase()) },
    ...wrong !== undefined && { wrong: wrong.map(normalWrong) },
  };
}

function normalWrong({ says, unless, because }: GivenWrong): WrongStatement {
  return {
    says: normalTexts(says),
    ...unless !== undefined && { unless: normalTexts(unless) },
    because: plain(because),
  };
}

function normalTexts(texts: string | readonly string[]): readonly string[] {
  return distinct([texts].flat().map(plain));
}

/** A text as a page's would be read: a folded or block text of YAML has line breaks. */
function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
