import type { Canon, Rule } from '../src/model.ts';
import { reportedPages } from '../src/wording/reported-lists.ts';

/** Reports a code that neither the canon nor the registry contains. */
export const unknownCode: Rule = {
  name: 'unknown-code',
  summary: 'a code neither in the canon nor in the IANA registry',
  why: `Clients, proxies and libraries know the registered codes. They treat any other code as the first code of its class
(RFC 9110, section 15). If nobody has registered a code, it is most often a typing mistake.`,
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
    const entries = pages.flatMap((page) => page.statusLists).flatMap((table) => table.entries);
    for (const entry of entries) {
      if (canon.entries.has(entry.code)) continue;
      yield { place: entry.place, entry, code: entry.code, message: `${entry.code} is ${unknownTo(canon)}` };
    }
  },
};

/** A canon that extends nothing lacks the registry, so the message does not mention it. */
function unknownTo({ entries }: Canon): string {
  const registry = [...entries.values()].some(({ governed }) => !governed);
  return registry ? 'neither in the canon nor in the IANA registry' : 'not in the canon';
}
