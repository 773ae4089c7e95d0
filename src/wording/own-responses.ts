import type { Operation, OperationCode, PageFacts } from '../model.ts';
import { isInFreeMarkup } from './free-markup.ts';

/**
 * The statements of an operation that other statements are held against. On a page of Markdown, HTML or AsciiDoc, which sets no parts of a
 * reference apart by its markup, these are the rows of its own list of statuses and what stands under a title about
 * them; none where several lists name different successes, as one of them may be another operation's.
 */
export function ownResponsesOf({ codes }: Operation, { file, statusLists }: PageFacts): readonly OperationCode[] {
  if (!isInFreeMarkup(file)) return codes;
  const starts = new Set(codes.flatMap(({ stated, success, place }) => (stated === 'table' && success ? [place.start] : [])));
  const successes = statusLists.map(({ entries }) => entries.filter(({ place }) => starts.has(place.start)).map(({ code }) => code)).filter((each) => each.length > 0);
  const [first = [], ...others] = successes;
  if (others.some((other) => other.some((code) => !first.includes(code)))) return [];
  return codes.filter(({ stated }) => stated === 'table' || stated === 'section');
}
