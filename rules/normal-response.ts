import type { Canon, CanonEntry, Rule, StatusEntry } from '../src/model.ts';
import { listed, quoted } from '../src/text/prose.ts';

/** A claim about methods that contradicts the canon. */
export const normalResponse: Rule = {
  name: 'normal-response',
  summary: 'a claim about methods that contradicts the canon, such as 200 for POST',
  why: `Clients decide by the code whether a call succeeded. A table that names 200 as the normal response of POST,
beside services where it is 201, makes them treat a success as a failure, or handle both.`,
  severity: 'error',
  yieldsTo: ['meaning-drift'],
  example: {
    'status_codes.rst': `Status Codes
============

=========== ====================================================================
Status Code Description
=========== ====================================================================
200 OK      Specifies the normal response for the GET, PUT, and POST operations.
201 Created Specifies the normal response for the POST operation.
=========== ====================================================================
`,
  },
  *check({ service, canon }) {
    const entries = service.pages.flatMap((page) => page.statusTables).flatMap((table) => table.entries);
    for (const entry of entries) {
      const model = canon.entries.get(entry.code);
      if (model?.methods === undefined) continue;
      const fault = strangeMethods(entry, model.methods, canon) ?? narrowClaim(entry, model.methods);
      if (fault === undefined) continue;
      const texts = textsOf(entry, model);
      yield { place: (entry.description ?? entry).place, entry, code: entry.code, message: fault, ...texts };
    }
  },
};

/** That a code is claimed for methods that the canon does not have it for; HEAD answers as GET does. */
function strangeMethods({ code, methods }: StatusEntry, own: readonly string[], canon: Canon): string | undefined {
  const strange = methods.filter((method) => !own.includes(method) && !(method === 'HEAD' && own.includes('GET')));
  if (strange.length === 0) return undefined;
  const rights = [`it for ${listed(own)}`, ...strange.flatMap((method) => rightCode(method, canon))];
  return `${code} is claimed as the normal response of ${listed(strange)}; the canon has ${rights.join(', ')}`;
}

function rightCode(method: string, { entries }: Canon): readonly string[] {
  const right = [...entries.values()].find(({ methods }) => methods?.includes(method) === true);
  return right === undefined ? [] : [`${right.code} for ${method}`];
}

/** That a claim is limited to a part of the API. */
function narrowClaim({ code, methods, narrowing }: StatusEntry, own: readonly string[]): string | undefined {
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
