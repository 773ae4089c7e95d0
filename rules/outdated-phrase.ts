import type { Rule } from '../src/model.ts';
import { quoted } from '../src/text/prose.ts';
import { mentionRemedyFor, wrongMentionsIn } from '../src/wording/mentions.ts';
import { phraseFaultsIn } from '../src/wording/phrase-column.ts';
import { reportedLists, reportedPages } from '../src/wording/reported-lists.ts';
import { phraseRemedyFor } from '../src/wording/phrase-remedy.ts';

/** Reports a name that a code had in an older standard. */
export const outdatedPhrase: Rule = {
  name: 'outdated-phrase',
  summary: 'a name that a code had in older standards (Unprocessable Entity, Request Entity Too Large)',
  why: `RFC 9110 gave new names to several codes. Everybody still understands the old names, and many servers still send them. But
a reader who looks up an old name in the standard finds only the new one. The rule does not check examples of what a server sends.`,
  severity: 'warning',
  example: [{
    name: 'status_codes',
    title: 'Status Codes',
    content: [
      {
        table: [
          ['Status Code', 'Description'],
          ['404 Not Found', 'The requested page was not found.'],
          ['413 Payload Too Large', 'The lamp is too large.'],
          ['422 Unprocessable Entity', 'A lamp has no such colour.'],
        ],
      },
    ],
  }],
  *check({ service, canon, isReported }) {
    const lists = reportedLists(reportedPages(service, isReported).flatMap((page) => page.statusLists), isReported);
    for (const row of lists.flatMap((each) => phraseFaultsIn(each, canon))) {
      const { entry, model, fault } = row;
      if (fault?.kind !== 'outdated' || entry.phrase === undefined) continue;
      const { place, text: actual } = entry.phrase;
      const message = `${entry.code} is called ${quoted(actual)}, an outdated name; the canon has ${quoted(model.phrase)}`;
      yield { place, entry, code: entry.code, message, actual, expected: model.phrase, ...phraseRemedyFor(row) };
    }
    for (const wrong of wrongMentionsIn(service, canon)) {
      const { mention: { code, phrase: { text: actual, place } }, model: { phrase: expected }, fault } = wrong;
      if (fault.kind !== 'outdated') continue;
      const message = `${code} is called ${quoted(actual)}, an outdated name; the canon has ${quoted(expected)}`;
      yield { place, code, message, actual, expected, ...mentionRemedyFor(wrong) };
    }
  },
};
