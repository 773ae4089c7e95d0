import type { Canon, CanonEntry, Headers, Idea } from '../model.ts';
import { languageOf } from '../wording/language.ts';
import type { GivenHeaders, GivenIdea } from './canon-file.ts';
import { distinct } from './normal-form.ts';
import type { NormalEntry, NormalFile } from './normal-form.ts';

/** What one canon file adds to those before it. */
export interface Layer {
  readonly file: NormalFile;
  /** Whether its codes are governed; those of the registry are only known. */
  readonly governs: boolean;
}

/**
 * Merges layers onto a base, entry by entry and field by field. A later field replaces an earlier one, but aliases,
 * accepted wordings and wrong statements accumulate. A code with a description is required unless a layer says
 * otherwise.
 */
export function canonOf(name: string, layers: readonly Layer[], base?: Canon): Canon {
  const drafts = new Map<number, Draft>(base?.entries);
  for (const { file, governs } of layers) {
    for (const [key, given] of Object.entries(file.codes ?? {})) {
      const code = Number(key);
      const draft = drafts.get(code);
      drafts.set(code, { ...merged(draft, given), governed: governs || draft?.governed === true });
    }
  }
  const ideas = new Map(base?.ideas);
  for (const { file } of layers) for (const [key, given] of Object.entries(file.ideas ?? {})) ideas.set(key, ideaOf(key, given));
  const codes = [...drafts.keys()].toSorted((one, other) => one - other);
  const headers = headersOf([base?.headers ?? {}, ...layers.map(({ file }) => file.headers ?? {})]);
  const language = layers.reduce((before, { file }) => languageIn(file) ?? before, base?.language);
  const entries = new Map(codes.map((code) => [code, entryOf(code, drafts.get(code)!)]));
  const responses = new Map([...base?.responses ?? [], ...layers.flatMap(({ file }) => Object.entries(file.responses ?? {}))]);
  return { name, ...language !== undefined && { language }, headers, ideas, entries, ...responses.size > 0 && { responses } };
}

/** The language that a canon file names, else that of its descriptions. */
function languageIn({ language, codes = {} }: NormalFile): string | undefined {
  return language ?? languageOf(Object.values(codes).map(({ description = '' }) => description).join(' '));
}

/** The merged headers; a later one replaces an earlier one. */
function headersOf(given: readonly GivenHeaders[]): Headers {
  const last = (column: keyof GivenHeaders): Partial<Headers> => {
    const header = given.findLast((headers) => headers[column] !== undefined)?.[column];
    return header === undefined ? {} : { [column]: header };
  };
  return { ...last('code'), ...last('phrase'), ...last('description') };
}

interface Draft extends NormalEntry {
  readonly governed: boolean;
}

function merged(draft: NormalEntry | undefined, given: NormalEntry): NormalEntry {
  if (draft === undefined) return given;
  const stated = Object.entries(given).filter(([, value]) => value !== undefined);
  return {
    ...draft,
    ...Object.fromEntries(stated),
    aliases: distinct([...draft.aliases ?? [], ...given.aliases ?? []]),
    accept: distinct([...draft.accept ?? [], ...given.accept ?? []]),
    wrong: [...draft.wrong ?? [], ...given.wrong ?? []],
    about: distinct([...draft.about ?? [], ...given.about ?? []]),
  };
}

function entryOf(code: number, draft: Draft): CanonEntry {
  const { phrase, outcome, description, methods, governed, required = description !== undefined } = draft;
  return {
    code,
    governed,
    required,
    ...phrase !== undefined && { phrase },
    aliases: draft.aliases ?? [],
    ...outcome !== undefined && { outcome },
    ...description !== undefined && { description },
    accept: draft.accept ?? [],
    ...methods !== undefined && methods !== 'any' && { methods },
    wrong: draft.wrong ?? [],
    about: draft.about ?? [],
  };
}

function ideaOf(name: string, { means, of, source, wrongFor = [], says, mentions = [], unless = [] }: GivenIdea): Idea {
  return { name, means, of, ...source !== undefined && { source }, wrongFor: wrongFor.flatMap(codesIn), says, mentions, unless };
}

/** A class such as `5xx` stands for all its codes. */
function codesIn(given: number | string): readonly number[] {
  if (typeof given === 'number') return [given];
  const first = Number(given[0]) * 100;
  return Array.from({ length: 100 }, (_, at) => first + at);
}
