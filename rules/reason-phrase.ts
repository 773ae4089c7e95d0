import type { Canon, CanonEntry, Change, Rule, StatusEntry, StatusList } from '../src/model.ts';
import type { Remedy } from '../src/wording/remedy.ts';
import { hasLetter } from '../src/text/letters.ts';
import { phraseFaultOf } from '../src/wording/phrases.ts';
import type { PhraseFault } from '../src/wording/phrases.ts';
import { quoted } from '../src/text/prose.ts';

/** A reason phrase that is not its code's. */
export const reasonPhrase: Rule = {
  name: 'reason-phrase',
  summary: 'a phrase misspelt, in CamelCase, outdated, of another code, or missing where its siblings have one',
  why: `Readers search for the phrase that they saw in a response or in the standard (RFC 9110, section 15). A phrase
in another spelling is not found, one of another code misleads.`,
  severity: 'error',
  example: [{
    name: 'status_codes',
    title: 'Status Codes',
    content: [
      {
        table: [
          ['Status Code', 'Message', 'Description'],
          ['201', 'OK', 'Specifies the normal response for the POST operation.'],
          ['400', 'BadRequest', 'The server failed to process the request.'],
          ['403', 'Forbiden', 'Access to the requested page is forbidden.'],
          ['404', '', 'The requested page was not found.'],
          ['408', 'Request Time-out', 'The request timed out.'],
        ],
      },
    ],
  }],
  *check({ service, canon }) {
    const tables = service.pages.flatMap((page) => page.statusLists).filter((table) => table.phrases);
    for (const { entry, model, fault, table } of tables.flatMap((each) => faultsIn(each, canon))) {
      const { place, text: actual = '' } = entry.phrase ?? { place: entry.place };
      const message = `${entry.code} ${claimOf(actual, fault)}; the canon has ${quoted(model.phrase)}`;
      const remedy = remedyOf(entry, model, table);
      yield { place, entry, code: entry.code, message, actual, expected: model.phrase, ...remedy };
    }
  },
};

interface Fault {
  readonly entry: StatusEntry;
  readonly model: Named;
  readonly fault: PhraseFault | undefined;
  readonly table: StatusList;
}

type Named = CanonEntry & { readonly phrase: string };

/**
 * The rows at fault. Where most phrases of a table are nothing like a reason phrase, the column is
 * about something else, and only what is a phrase out of place counts.
 */
function faultsIn(table: StatusList, canon: Canon): readonly Fault[] {
  const rows = table.entries.flatMap((entry) => {
    const model = canon.entries.get(entry.code);
    return model?.phrase === undefined ? [] : [{ ...rowOf(entry, { ...model, phrase: model.phrase }, canon), table }];
  });
  const others = rows.filter(({ fault }) => fault?.kind === 'other').length;
  const isPhraseColumn = others * 2 <= rows.length;
  return rows.filter(({ entry, model, fault }) =>
    (fault === undefined ? isMissing(entry) : counts(fault, model)) && (isPhraseColumn || fault?.kind !== 'other'));
}

function rowOf(entry: StatusEntry, model: Named, canon: Canon): Omit<Fault, 'table'> {
  const fault = isMissing(entry) ? undefined : phraseFaultOf(entry.phrase!.text, model, canon);
  return { entry, model, fault };
}

function isMissing({ phrase }: StatusEntry): boolean {
  return phrase === undefined || !hasLetter(phrase.text);
}

/** The canon has no say in the capitals, and in the age, of a phrase that it only knows from the registry. */
function counts({ kind }: PhraseFault, { governed }: CanonEntry): boolean {
  return governed || (kind !== 'case' && kind !== 'outdated');
}

function claimOf(actual: string, fault: PhraseFault | undefined): string {
  if (fault === undefined) return 'has no reason phrase, unlike its siblings';
  const remark = fault.kind === 'foreign' ? `, which is the phrase of ${fault.owner}` : remarks[fault.kind];
  return `is called ${quoted(actual)}${remark}`;
}

const remarks: Readonly<Record<Exclude<PhraseFault['kind'], 'foreign'>, string>> = {
  case: ', in other capitals',
  joined: ', in CamelCase',
  spacing: ', with other spaces or hyphens',
  outdated: ', an outdated name',
  misspelt: ', which is misspelt',
  other: '',
};

/** The right phrase in the place of the wrong one, or where the other rows have theirs. */
function remedyOf(entry: StatusEntry, { phrase: to }: Named, { entries }: StatusList): Remedy {
  const { phrase, description, place } = entry;
  const namesOthers = entries.some((other) => other.code !== entry.code && sharesPhrase(entry, other));
  if (namesOthers) return { declined: 'the row names several codes' };
  if (phrase === undefined) return safely({ kind: 'name', place, phrase: to });
  if (description?.place.start === phrase.place.start && description.parts.length > 1) {
    return { declined: 'the phrase cannot be told from the rest of the cell' };
  }
  return safely({ kind: 'reword', place: phrase.place, from: phrase.text, to });
}

/** Rows of several codes have one phrase, or lack it, for all of them. */
function sharesPhrase({ phrase, description }: StatusEntry, other: StatusEntry): boolean {
  if (phrase !== undefined) return phrase.place.start === other.phrase?.place.start;
  return description !== undefined && description.place.start === other.description?.place.start;
}

function safely(change: Change): Remedy {
  return { fix: { safe: true, change } };
}
