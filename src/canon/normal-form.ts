import type { WrongStatement } from '../model.ts';
import type { CanonFile, GivenEntry, GivenHeaders, GivenIdea, GivenWrong } from './canon-file.ts';

/**
 * A canon file in normal form: texts with single spaces, methods in upper case, lists without duplicates. The shipped
 * canons are stored in this form, since to normalise them at every start takes as long as to read a page.
 */
export interface NormalFile extends CanonFile {
  readonly codes?: Readonly<Record<string, NormalEntry>> | undefined;
}

/** One code of a canon file in normal form. */
export interface NormalEntry extends GivenEntry {
  readonly wrong?: readonly WrongStatement[] | undefined;
}

/** The normal form of a canon file. */
export function normalForm({ headers, ideas, codes, responses, ...others }: CanonFile): NormalFile {
  return {
    ...others,
    ...headers !== undefined && { headers: normalHeaders(headers) },
    ...ideas !== undefined && { ideas: Object.fromEntries(Object.entries(ideas).map(([name, idea]) => [name, normalIdea(idea)])) },
    ...responses !== undefined && { responses: Object.fromEntries(Object.entries(responses).map(([name, words]) => [name, normalText(words)])) },
    ...codes !== undefined && { codes: Object.fromEntries(Object.entries(codes).map(([code, entry]) => [code, normalEntry(entry)])) },
  };
}

/** A list without duplicates. */
export function distinct(texts: readonly string[]): readonly string[] {
  return texts.length < 2 ? texts : [...new Set(texts)];
}

function normalHeaders({ code, phrase, description }: GivenHeaders): GivenHeaders {
  return {
    ...code !== undefined && { code: normalText(code) },
    ...phrase !== undefined && { phrase: normalText(phrase) },
    ...description !== undefined && { description: normalText(description) },
  };
}

function normalEntry({ phrase, aliases, description, accept, methods, wrong, ...others }: GivenEntry): NormalEntry {
  return {
    ...others,
    ...phrase !== undefined && { phrase: normalText(phrase) },
    ...aliases !== undefined && { aliases: distinct(aliases.map(normalText)) },
    ...description !== undefined && { description: normalText(description) },
    ...accept !== undefined && { accept: distinct(accept.map(normalText)) },
    ...methods !== undefined && { methods: methods === 'any' ? methods : methods.map((method) => method.toUpperCase()) },
    ...wrong !== undefined && { wrong: wrong.map(normalWrong) },
  };
}

function normalWrong({ says, unless, because }: GivenWrong): WrongStatement {
  return {
    says: normalTexts(says),
    ...unless !== undefined && { unless: normalTexts(unless) },
    because: normalText(because),
  };
}

function normalIdea({ means, source, says, mentions, unless, ...others }: GivenIdea): GivenIdea {
  return {
    ...others,
    means: normalText(means),
    ...source !== undefined && { source: normalText(source) },
    says: says.map((saying) => (typeof saying === 'string' ? normalText(saying) : saying.map(normalText))),
    ...mentions !== undefined && { mentions: mentions.map(normalText) },
    ...unless !== undefined && { unless: unless.map(normalText) },
  };
}

function normalTexts(texts: string | readonly string[]): readonly string[] {
  return distinct([texts].flat().map(normalText));
}

/** A text with single spaces, as in a page; block texts of YAML contain line breaks. */
function normalText(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
