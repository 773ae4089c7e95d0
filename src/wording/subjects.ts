import type { StatusEntry } from '../model.ts';
import { contentOf } from './content.ts';

/**
 * Whether one of two descriptions on different pages has a word that the other lacks, and that the path of its own page has and that of
 * the other lacks: each page says of its own subject what the other says of another.
 */
export function nameTheirSubjects(one: StatusEntry, other: StatusEntry): boolean {
  if (one.place.file === other.place.file) return false;
  return namesSubject(one, other) || namesSubject(other, one);
}

function namesSubject(one: StatusEntry, other: StatusEntry): boolean {
  const [own, others] = [one, other].map(({ description }) => contentOf(description?.text ?? ''));
  const [path, elsewhere] = [one, other].map(({ place: { file } }) => subjectsOf(file));
  return [...own!].some((word) => !general.has(word) && !others!.has(word) && path!.has(word) && !elsewhere!.has(word));
}

/** Words that name pages about codes, whatever the service is about. */
const general = contentOf('error errors code codes status statuses http response responses request requests api apis reference');

/** The words of a page's name and of its folder's. */
function subjectsOf(file: string): ReadonlySet<string> {
  return contentOf(file.replace(/\.\w+$/, '').split('/').slice(-2).join(' ').replaceAll(/[-_.]/g, ' '));
}
