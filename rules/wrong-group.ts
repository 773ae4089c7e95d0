import type { Canon, Finding, Outcome, Rule, Wording } from '../src/model.ts';
import { quoted } from '../src/text/prose.ts';
import { reportedPages } from '../src/wording/reported-lists.ts';

/** Reports a code in the group of the other outcome. */
export const wrongGroup: Rule = {
  name: 'wrong-group',
  summary: 'a 4xx or 5xx under Normal, a 1xx, 2xx or 3xx under Abnormal',
  why: `The first digit of a code says whether the request failed (RFC 9110, section 15). If a page lists a code in the other
group, the page contradicts the code. Readers who read only one group miss it.`,
  severity: 'error',
  example: [{
    name: 'status_codes',
    title: 'Status Codes',
    content: [
      {
        item: 'Normal',
        table: [
          ['Status Code', 'Description'],
          ['200 OK', 'Specifies the normal response for the GET and PUT operations.'],
          ['404 Not Found', 'The requested page was not found.'],
        ],
      },
    ],
  }],
  *check({ service, canon, isReported }) {
    const lists = reportedPages(service, isReported).flatMap((page) => page.statusLists);
    const grouped = lists.flatMap(({ entries, group }) => entries.map((entry) => ({ entry, name: entry.group ?? group })));
    for (const { entry, name } of grouped) {
      const outcome = outcomeOf(entry.code, canon);
      if (entry.outcome === undefined || entry.outcome === outcome) continue;
      const message = `${entry.code} is listed as ${entry.outcome}; the canon has it as ${outcome}`;
      yield { place: entry.place, entry, code: entry.code, message, ...relatedTo(name) };
    }
  },
};

/** The words that put the code in its group. */
function relatedTo(name: Wording | undefined): Pick<Finding, 'related'> | undefined {
  return name && { related: [{ place: name.place, message: `the group is named ${quoted(name.text)} here` }] };
}

function outcomeOf(code: number, { entries }: Canon): Outcome {
  return entries.get(code)?.outcome ?? (code < 400 ? 'normal' : 'abnormal');
}
