import type { Canon, Rule, Service, StatusEntry, StatusList, Subject } from '../src/model.ts';
import { folderOf } from '../src/text/folder-of.ts';
import { grouped } from '../src/text/grouped.ts';
import { quoted } from '../src/text/prose.ts';
import { versionsIn } from '../src/text/version-name.ts';
import { isAdvice } from '../src/wording/advice.ts';
import { isInFreeMarkup } from '../src/wording/free-markup.ts';
import { isPageOfCodes } from '../src/wording/named-for-codes.ts';
import { areDescribedInOneLanguage } from '../src/wording/compared.ts';
import { differingWords, disagree, haveOneFrame } from '../src/wording/disagreement.ts';
import { driftOf } from '../src/wording/drift.ts';
import { speaksOfOwn } from '../src/wording/idea-fault.ts';
import { meaningFaultOf } from '../src/wording/meaning.ts';
import { nameTheirSubjects } from '../src/wording/subjects.ts';
import { firstRows, isAboutWhole, listsCauses, repeatsAcross, unlikeThoseOfOperations } from '../src/wording/references.ts';
import type { Repeat } from '../src/wording/references.ts';
import { reportedLists, reportedPages } from '../src/wording/reported-lists.ts';

/** Reports two references of one service that disagree about a code. */
export const conflictingTables: Rule = {
  name: 'conflicting-tables',
  summary: 'two references of one service that disagree about a code in what they say, not in how much of it',
  why: `If a service describes one code twice and says something else each time, its readers cannot know what is true. Somebody
forgot one of the tables at the last change, and nobody can tell which one.

A table of an operation may be more precise than the reference, and one reference may say more than the other: these are no conflicts. The rule
does not compare pages of two versions, by the names of their folders, or pages of two folders if three or more have tables. It also does not compare words in which
each page names what it is about ("Lamp not found" in \`lamps.rst\`, "Keeper not found" in \`keepers.rst\`), or pages of Markdown, HTML and AsciiDoc whose names do not tell
that they are about codes, errors or responses.`,
  severity: 'warning',
  example: [
    {
      name: 'returned_values',
      title: 'Returned Values',
      content: [
        {
          table: [
            ['Status Code', 'Description'],
            ['423 Locked', 'Another keeper holds the lamp.'],
          ],
        },
      ],
    },
    {
      name: 'status_codes',
      title: 'Status Codes',
      content: [
        {
          table: [
            ['Status Code', 'Description'],
            ['423 Locked', 'The lamp is being cleaned.'],
          ],
        },
      ],
    },
  ],
  *check(subject) {
    for (const { second: entry, first } of conflictsIn(subject)) {
      const [here, there] = differingWords(textOf(entry), textOf(first)).map(quoted);
      const where = first.place.file === entry.place.file ? `on line ${first.place.line}` : `in ${first.place.file}`;
      const message = `${entry.code} is ${here} here, ${there} ${where}`;
      const related = [{ place: first.place, message: `${first.code} is ${quoted(textOf(first))}` }];
      yield { place: (entry.description ?? entry).place, entry, code: entry.code, message, related };
    }
  },
};

/** Rows of references that contradict an earlier one about their code, on this page or another. */
function* conflictsIn({ service, canon, isReported }: Pick<Subject, 'service' | 'canon' | 'isReported'>): Generator<Repeat> {
  const isAsked = askedCodes(service, isReported);
  if (isAsked === undefined) return;
  const sayElse = conflictOf(service, canon);
  const inConflict = (repeat: Repeat): boolean =>
    textOf(repeat.first) !== textOf(repeat.second) && !nameTheirSubjects(repeat.first, repeat.second) && sayElse(repeat) && !speakOfOneIdea(repeat, canon);
  const isOfCases = listsOfCases(service, canon, sayElse);
  const firsts = new Map<string, StatusEntry>();
  const areApart = areInFoldersOfTheirOwn(service);
  const apis = new Map<StatusEntry, string | undefined>();
  for (const { file, statusLists } of service.pages) {
    if ((isInFreeMarkup(file) && !isPageOfCodes(file)) || !statusLists.some(({ scope, entries }) => scope === 'reference' && entries.some(isAsked))) continue;
    const lists = referencesOf(statusLists).filter((list) => !isOfCases(list));
    const told = new Set<StatusEntry>();
    const isToTell = reportedLists(lists, isReported).length > 0;
    for (const list of lists) for (const entry of list.entries) apis.set(entry, apiNamedBy(list));
    const areOfTwoApis = ({ first, second }: Repeat): boolean => nameTwo(apis.get(first), apis.get(second));
    for (const repeat of isToTell ? repeatsAcross(lists) : []) {
      if (areOfTwoApis(repeat) || !inConflict(repeat)) continue;
      told.add(repeat.second);
      yield repeat;
    }
    const stated = oncePerCode(lists.filter(isAboutWhole).flatMap(firstRows)).filter((entry) => isAsked(entry) && saysSomething(entry, canon));
    for (const second of stated) {
      const key = `${second.code} ${versionsIn(file)}`;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, second);
      else if (isToTell && !told.has(second) && !areApart(first, second) && !areOfTwoApis({ first, second }) && inConflict({ first, second })) yield { first, second };
    }
  }
}

/** Tells of rows whether findings about their code are reported; undefined if there is no such code. */
function askedCodes(service: Service, isReported: Subject['isReported']): ((entry: StatusEntry) => boolean) | undefined {
  if (isReported === undefined) return () => true;
  const lists = reportedLists(reportedPages(service, isReported).flatMap(({ statusLists }) => statusLists.filter(({ scope }) => scope === 'reference')), isReported);
  const codes = new Set(lists.flatMap(({ entries }) => entries.map(({ code }) => code)));
  return codes.size === 0 ? undefined : ({ code }) => codes.has(code);
}

/** The API that the words before a list name: "The Kite Export API uses these codes". */
function apiNamedBy({ titles: [lead = ''] }: StatusList): string | undefined {
  return namedApi.exec(lead.slice(0, longestLead))?.[1];
}

const namedApi = /\bthe ((?:[A-Z][\w-]{0,30} ){1,4})API\b/i;
/** In UTF-16 code units. */
const longestLead = 200;

function nameTwo(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.toLowerCase() !== other.toLowerCase();
}

function referencesOf(lists: readonly StatusList[]): readonly StatusList[] {
  return unlikeThoseOfOperations(lists).filter(isReference);
}

/** Tells of rows on two pages whether they are about different APIs: three folders or more have references, and neither page's is in the other's. */
function areInFoldersOfTheirOwn({ pages }: Service): (one: StatusEntry, other: StatusEntry) => boolean {
  let folders: ReadonlySet<string> | undefined;
  return ({ place: { file: one } }, { place: { file: other } }) => {
    folders ??= new Set(pages.filter(({ statusLists }) => referencesOf(statusLists).some(isAboutWhole)).map(({ file }) => folderOf(file)));
    return folders.size >= manyFolders && !one.startsWith(folderOf(other)) && !other.startsWith(folderOf(one));
  };
}

const manyFolders = 3;

/** Whether two rows of one code contradict each other. */
function conflictOf(service: Service, canon: Canon): (repeat: Repeat) => boolean {
  const areComparable = areDescribedInOneLanguage(service);
  return ({ first, second }) =>
    saysSomething(first, canon) && saysSomething(second, canon) && areComparable(first, second)
    && !sameMethods(first, second) && saysElse(first, second, canon);
}

/**
 * Tells the lists with a code about which three lists say three different things: each is about a case of its own (an operation,
 * a part of the API), so none contradicts another.
 */
function listsOfCases({ pages }: Service, canon: Canon, inConflict: (repeat: Repeat) => boolean): (list: StatusList) => boolean {
  let rows: ReadonlyMap<number, readonly StatusEntry[]> | undefined;
  const known = new Map<number, boolean>();
  const isOfCases = ({ code }: StatusEntry): boolean => {
    rows ??= grouped(pages.flatMap(({ statusLists }) => statusLists).filter(isReference).flatMap(firstRows), (entry) => entry.code);
    const of = known.get(code) ?? sayThreeThings((rows.get(code) ?? []).filter((entry) => saysSomething(entry, canon)), inConflict);
    known.set(code, of);
    return of;
  };
  return ({ entries }) => entries.some(isOfCases);
}

/** Whether three rows of one code contradict each other. */
function sayThreeThings(rows: readonly StatusEntry[], inConflict: (repeat: Repeat) => boolean): boolean {
  const versions: StatusEntry[] = [];
  for (const second of rows) {
    if (!versions.every((first) => textOf(first) !== textOf(second) && inConflict({ first, second }))) continue;
    versions.push(second);
    if (versions.length === 3) return true;
  }
  return false;
}

/** A list of causes says when a code is returned, and one of advice what to do then, which does not contradict its meaning. */
function isReference(list: StatusList): boolean {
  return list.scope === 'reference' && !listsCauses(list) && !isAdvice(list);
}

function oncePerCode(entries: readonly StatusEntry[]): readonly StatusEntry[] {
  return [...new Map(entries.toReversed().map((entry) => [entry.code, entry])).values()].toReversed();
}

/** Whether both are claimed for the same methods, in any wording. */
function sameMethods({ methods: one }: StatusEntry, { methods: other }: StatusEntry): boolean {
  return one.length > 0 && one.toSorted().join() === other.toSorted().join();
}

/** Whether two descriptions say different things, or just one of them is wrong for the code. */
function saysElse(first: StatusEntry, second: StatusEntry, canon: Canon): boolean {
  const [one, other] = [first, second].map((entry) => meaningFaultOf(entry.code, textOf(entry), canon) === undefined);
  return one !== other || disagree(textOf(first), textOf(second));
}

/** Whether both speak of what their code is about, in words that have nothing else in common: "invalid token", "authentication is required". */
function speakOfOneIdea({ first, second }: Repeat, canon: Canon): boolean {
  const own = canon.entries.get(first.code);
  return own !== undefined && !haveOneFrame(textOf(first), textOf(second)) && [first, second].every((entry) =>
    speaksOfOwn(textOf(entry), own, canon) && meaningFaultOf(entry.code, textOf(entry), canon) === undefined);
}

/** A phrase alone says nothing. */
function saysSomething(entry: StatusEntry, { entries }: Canon): boolean {
  const model = entries.get(entry.code);
  const names = [entry.phrase?.text, model?.phrase, ...(model?.aliases ?? [])].filter((name) => name !== undefined);
  return driftOf(textOf(entry), [], names) !== 'empty';
}

function textOf({ description }: StatusEntry): string {
  return description?.text ?? '';
}
