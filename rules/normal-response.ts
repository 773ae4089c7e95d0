import type { Canon, CanonEntry, Part, Rule, StatusEntry, StatusList } from '../src/model.ts';
import { areInLanguageOf } from '../src/wording/compared.ts';
import { nearestPart, remedyFor } from '../src/wording/remedy.ts';
import type { Remedy, Subject } from '../src/wording/remedy.ts';
import { listed, quoted } from '../src/text/prose.ts';
import { reportedPages } from '../src/wording/reported-lists.ts';

/** Reports a claim about methods that contradicts the canon. */
export const normalResponse: Rule = {
  name: 'normal-response',
  summary: 'a claim about methods that contradicts the canon, such as 200 for POST',
  why: `The code tells a client whether a call succeeded. Suppose that one service names 200 as the normal response of POST, and
the services beside it name 201. Then clients take a success for a failure, or they must handle both.`,
  severity: 'error',
  fixesFromCanon: true,
  yieldsTo: ['meaning-drift'],
  example: [{
    name: 'status_codes',
    title: 'Status Codes',
    content: [
      {
        table: [
          ['Status Code', 'Description'],
          ['200 OK', 'Specifies the normal response for the GET, PUT, and POST operations.'],
          ['201 Created', 'Specifies the normal response for the POST operation.'],
        ],
      },
    ],
  }],
  *check({ service, canon, isReported = () => true }) {
    const isCompared = areInLanguageOf(canon, service);
    const tables = reportedPages(service, isReported).flatMap((page) => page.statusLists);
    for (const { entry, table } of tables.flatMap(entriesIn)) {
      if (!isReported((entry.description ?? entry).place.file)) continue;
      const model = canon.entries.get(entry.code);
      if (model?.methods === undefined || (entry.description !== undefined && !isCompared(entry.description))) continue;
      const fault = wrongMethodsMessage(entry, model.methods, canon) ?? narrowClaimMessage(entry, model.methods);
      if (fault === undefined) continue;
      const texts = textsOf(entry, model);
      const { place } = entry.description ?? entry;
      yield { place, entry, code: entry.code, message: fault, ...texts, ...remedyOf({ entry, list: table, service, canon }, model) };
    }
  },
};

function entriesIn(table: StatusList): readonly { readonly entry: StatusEntry; readonly table: StatusList }[] {
  return table.entries.map((entry) => ({ entry, table }));
}

/** The message for methods that the canon does not allow for the code; HEAD answers as GET does. */
function wrongMethodsMessage({ code, methods }: StatusEntry, own: readonly string[], canon: Canon): string | undefined {
  const wrongMethods = methods.filter((method) => !own.includes(method) && !(method === 'HEAD' && own.includes('GET')));
  if (wrongMethods.length === 0) return undefined;
  const rights = [`it for ${listed(own)}`, ...wrongMethods.flatMap((method) => rightCode(method, canon))];
  return `${code} is claimed as the normal response of ${listed(wrongMethods)}; the canon has ${rights.join(', ')}`;
}

function rightCode(method: string, { entries }: Canon): readonly string[] {
  const right = [...entries.values()].find(({ methods }) => methods?.includes(method) === true);
  return right === undefined ? [] : [`${right.code} for ${method}`];
}

/** The message for a claim that is limited to a part of the API. */
function narrowClaimMessage({ code, methods, narrowing }: StatusEntry, own: readonly string[]): string | undefined {
  if (narrowing === undefined || methods.length === 0) return undefined;
  const claim = `${code} is claimed for ${listed(methods)} only ${quoted(narrowing)}`;
  return `${claim}; the canon has it for ${listed(own)} throughout`;
}

function textsOf({ description }: StatusEntry, model: CanonEntry) {
  return {
    ...(description !== undefined && { actual: description.text }),
    ...(model.description !== undefined && { expected: model.description }),
  };
}

/** The canon's words for the part that makes the claim: that which names the methods or, of several, the likest. */
function remedyOf(subject: Subject, { description, accept }: CanonEntry): Remedy {
  if (description === undefined) return {};
  const namingIn = (parts: readonly Part[]): readonly Part[] => parts.filter(({ text }) => subject.entry.methods.some((method) => text.includes(method)));
  if (namingIn(subject.entry.description?.parts ?? []).length === 0) return { declined: 'the methods stand in a column of their own' };
  const claiming = (parts: readonly Part[]): readonly Part[] => {
    const naming = namingIn(parts);
    return naming.length < 2 ? naming : nearestPart(naming, [description, ...accept]);
  };
  return remedyFor(subject, claiming);
}
