import type { Canon, Finding, Part, Service, StatusEntry, StatusList } from '../model.ts';
import { claimContradicted } from './claims.ts';
import { contentOf } from './content.ts';
import { behindItsName } from './name-before.ts';
import { losesOnlyArticles } from './only-articles.ts';
import { riskOfWording } from './risks.ts';
import { hasPhrasesForDescriptions, isMerePhrase } from './sentence-column.ts';
import { entriesWithDescription } from './shared-words.ts';
import { betweenSignsOf, hasSigns, signed } from './signs.ts';

/** The fix for a finding, or the reason why there is none; neither if there are no words to fix it with. */
export type Remedy = Pick<Finding, 'fix' | 'declined'>;

/** Why words of a canon do not go into a column of causes. */
export const causesOnly: Remedy = { declined: 'the column tells causes, and the canon has none' };

/** Chooses the parts of a description to replace; none if they cannot be told apart. */
export type Choice = (parts: readonly Part[]) => readonly Part[];

/** The description of an entry that a rule reports. */
export interface Subject {
  readonly entry: StatusEntry;
  readonly list: StatusList;
  readonly service: Service;
  readonly canon: Canon;
}

/**
 * Replaces the parts of an entry's description that `chosen` selects with the canon's. Other parts stay as they are. Where
 * the parts contain markup, none can be selected, or the words would not fit their siblings or the operations of the
 * service, the remedy says so. It is safe only if nothing but the form of words changes.
 */
export function remedyFor({ entry, list, service, canon }: Subject, chosen: Choice, isFormOnly = false): Remedy {
  const { description } = entry;
  const model = canon.entries.get(entry.code);
  if (model?.description === undefined) return {};
  if (description === undefined) return { declined: 'the row has no cell for a description' };
  if (isSharedByCodes(entry, list)) return { declined: 'the cell describes several codes' };
  const contradiction = claimContradicted(model, service, entry.methods);
  if (contradiction !== undefined) return { declined: contradiction };
  const { place, text, parts } = description;
  const isEmpty = text === '' && place.start === place.end;
  if (isEmpty) return { fix: { safe: false, change: { kind: 'reword', place, from: '', to: model.description } } };
  if (parts.length === 0) return { declined: 'the cell holds something else than words' };
  if (!isFormOnly && isMerePhrase(text) && hasPhrasesForDescriptions(list, entry)) return { declined: 'its siblings are phrases, and not sentences' };
  const parted = parts.length === 1 ? parts : chosen(parts);
  const first = parted[0]?.text ?? '';
  if (hasSigns(signed(first).words)) return { declined: 'the words hold a sign that would be lost' };
  const to = betweenSignsOf(first, behindItsName(signed(first).words, model.description, entry.code, canon));
  return rewordingOf(entry, parted, to, isFormOnly);
}

function rewordingOf(entry: StatusEntry, parts: readonly Part[], to: string, isFormOnly: boolean): Remedy {
  const [first, ...alsoFor] = parts;
  if (first === undefined) return { declined: 'the words of the canon cannot be told from the rest of the cell' };
  if (parts.some(({ plain }) => !plain)) return { declined: 'the words hold markup' };
  if (parts.some(({ text }) => text === to)) return { declined: 'the cell says what the canon has already' };
  const { place, text: from } = first;
  const risk = riskOfWording(entry, isFormOnly);
  const safe = isFormOnly && risk.risk === undefined && alsoFor.length === 0 && losesOnlyArticles(from, to);
  return { fix: { safe, ...risk, change: { kind: 'reword', place, from, to, ...(alsoFor.length > 0 && { alsoFor }) } } };
}

/** Whether other codes share the cell; then no text is right for all of them. */
function isSharedByCodes(entry: StatusEntry, list: StatusList): boolean {
  return entriesWithDescription(list, entry).some(({ code }) => code !== entry.code);
}

/** The part whose content words are most similar to those of `texts`; none if no part stands out. */
export function nearestPart(parts: readonly Part[], texts: readonly string[]): readonly Part[] {
  const models = texts.map(contentOf);
  const ranked = parts.map((part) => {
    const content = contentOf(part.text);
    return { part, degree: Math.max(...models.map((model) => likeness(content, model))) };
  }).toSorted((one, other) => other.degree - one.degree);
  const [best, second] = ranked;
  if (best === undefined || best.degree < minLikeness) return [];
  return second === undefined || best.degree >= second.degree * minLead ? [best.part] : [];
}

/** The minimum similarity: the share of common words in both texts (0 to 1). */
const minLikeness = 0.25;
/** The best part must be this many times as similar as the second. */
const minLead = 1.5;

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (one.size + other.size);
}
