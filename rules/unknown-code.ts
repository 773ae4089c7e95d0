import type { Canon, Rule, Service, StatusList } from '../src/model.ts';
import { grouped } from '../src/text/grouped.ts';
import { reportedPages } from '../src/wording/reported-lists.ts';

/** Reports a code that neither the canon nor the registry contains. */
export const unknownCode: Rule = {
  name: 'unknown-code',
  summary: 'a code neither in the canon nor in the IANA registry',
  why: `Clients, proxies and libraries know the registered codes. They treat any other code as the first code of its class
(RFC 9110, section 15). If nobody has registered a code, it is most often a typing mistake.

A code that five pages of a service have is the service's own. The rule also leaves out a long list of nothing but codes, from which a setting chooses.`,
  severity: 'error',
  example: [{
    name: 'status_codes',
    title: 'Status Codes',
    content: [
      {
        table: [
          ['Status Code', 'Message', 'Description'],
          ['404', 'Not Found', 'The requested page was not found.'],
          ['440', 'Not Really Found', 'The requested page may be elsewhere.'],
        ],
      },
    ],
  }],
  *check({ service, canon, isReported }) {
    const pages = reportedPages(service, isReported);
    for (const { text, place } of pages.flatMap(({ invalidCodes = [] }) => invalidCodes)) {
      yield { place, code: Number(text), message: `${text} is no status code: these run from 100 to 599` };
    }
    const isOwn = ownCodesOf(service, canon);
    // a shared response is named at each use, under the code that it has there
    const entries = pages.flatMap((page) => page.statusLists).filter((list) => list.scope !== 'shared' && !isChoice(list)).flatMap((list) => list.entries);
    for (const entry of entries) {
      if (canon.entries.has(entry.code) || isOwn(entry.code)) continue;
      yield { place: entry.place, entry, code: entry.code, message: `${entry.code} is ${unknownTo(canon)}` };
    }
  },
};

/** Tells of codes that are none of the canon whether they are the service's own: five pages at least state one. */
function ownCodesOf({ pages }: Service, canon: Canon): (code: number) => boolean {
  let stated: ReadonlyMap<number, readonly number[]> | undefined;
  return (code) => {
    stated ??= grouped(pages.flatMap(({ statusLists }) => [...new Set(statusLists.flatMap(({ entries }) => entries.map((entry) => entry.code)))])
      .filter((each) => !canon.entries.has(each)), (each) => each);
    return (stated.get(code) ?? []).length >= manyPages;
  };
}

/** Nobody mistypes a code so often in the same way. */
const manyPages = 5;

/** Whether a list only has codes, and very many: a setting accepts these. */
function isChoice({ entries }: StatusList): boolean {
  return entries.length >= manyChoices && entries.every(({ phrase, description }) => phrase === undefined && description === undefined);
}

const manyChoices = 20;

/** A canon that extends nothing lacks the registry, so the message does not mention it. */
function unknownTo({ entries }: Canon): string {
  const registry = [...entries.values()].some(({ governed }) => !governed);
  return registry ? 'neither in the canon nor in the IANA registry' : 'not in the canon';
}
