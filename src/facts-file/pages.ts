import type { Description, Operation, OperationCode, PageFacts, Place, StatusEntry, StatusList, Wording } from '../model.ts';
import type {
  DescriptionRecord, EntryRecord, OperationCodeRecord, OperationRecord, PageRecord, PlaceRecord, TableRecord, WordingRecord,
} from './records.ts';

/** The facts of a page from its record, which the schema has checked. */
export function pageOf(record: PageRecord): PageFacts {
  const {
    file, includes = [], tables = 0, statusTables = [], operations = [], malformed = [], brokenReferences, invalidCodes, examples, mentions, language, requests, nearMisses,
  } = record;
  const at: PlaceOf = (place) => placeOn(place[6] === undefined ? file : includes[place[6] - 1] ?? file, place);
  return {
    file,
    tables,
    statusLists: statusTables.map((table) => tableOf(table, at)),
    operations: operations.map((operation) => operationOf(operation, at)),
    malformed: malformed.map(({ at: place, message }) => ({ place: at(place), message })),
    ...brokenReferences && { brokenReferences: brokenReferences.map(({ at: place, message }) => ({ place: at(place), message })) },
    ...invalidCodes && { invalidCodes: invalidCodes.map((each) => wordingOf(each, at)) },
    ...examples && {
      examples: examples.map(({ code, at: place, phrase }) => ({ code, place: at(place), ...phrase && { phrase: wordingOf(phrase, at) } })),
    },
    ...mentions && { mentions: mentions.map(({ code, at: place, phrase }) => ({ code, place: at(place), phrase: wordingOf(phrase, at) })) },
    ...language !== undefined && { language },
    ...nearMisses && { nearMisses: nearMisses.map(({ at: place, reason, words }) => ({ place: at(place), reason, ...words && { words: at(words) } })) },
    ...includes.length > 0 && { includes },
    ...requests && {
      requests: requests.map(({ at: place, verb, words = [], reason, table }) => ({
        place: at(place), verb, words, ...reason !== undefined && { reason }, ...table && { table: at(table) },
      })),
    },
  };
}

type PlaceOf = (place: PlaceRecord) => Place;

function placeOn(file: string, [start, end, line, column, endLine, endColumn]: PlaceRecord): Place {
  return { file, start, end, line, column, endLine: endLine ?? line, endColumn: endColumn ?? column + end - start };
}

function tableOf(record: TableRecord, at: PlaceOf): StatusList {
  const { at: place, titles = [], columns = [], scope, outcome, section, alternative, group, phrases, unordered, words, entries } = record;
  return {
    place: at(place),
    titles,
    columns: columns.map(({ holds, ...header }) => ({ header: wordingOf(header, at), ...holds && { holds } })),
    scope,
    ...outcome && { outcome },
    ...section !== undefined && { section },
    ...alternative !== undefined && { alternative },
    ...group && { group: wordingOf(group, at) },
    phrases: phrases === true,
    ...unordered && { unordered },
    ...words && { words: wordingOf(words, at) },
    entries: entries.map((entry) => entryOf(entry, at)),
  };
}

function entryOf(record: EntryRecord, at: PlaceOf): StatusEntry {
  const { code, at: place, name, phrase, fault, description, outcome, group, methods = [], anchored, caution, narrowing } = record;
  return {
    code,
    place: at(place),
    ...name !== undefined && { name },
    ...phrase && { phrase: wordingOf(phrase, at) },
    ...fault && { fault: wordingOf(fault, at) },
    ...description && { description: descriptionOf(description, at) },
    ...outcome && { outcome },
    ...group && { group: wordingOf(group, at) },
    methods,
    ...anchored && { anchored },
    ...caution && { caution },
    ...narrowing !== undefined && { narrowing },
  };
}

function descriptionOf({ plain, parts, ...record }: DescriptionRecord, at: PlaceOf): Description {
  const wording = wordingOf(record, at);
  if (parts === undefined) return { ...wording, parts: [{ ...wording, plain: plain === true }] };
  return { ...wording, parts: parts.map((part) => ({ ...wordingOf(part, at), plain: part.plain === true })) };
}

function operationOf({ at: place, method, uri, title, specified, open, codes = [] }: OperationRecord, at: PlaceOf): Operation {
  return {
    place: at(place),
    method,
    uri,
    ...title !== undefined && { title },
    ...specified !== undefined && { specified },
    ...open && { open },
    codes: codes.map((record) => operationCodeOf(record, at)),
  };
}

function operationCodeOf({ code, at: place, success, stated, condition }: OperationCodeRecord, at: PlaceOf): OperationCode {
  return {
    code,
    place: at(place),
    success: success === true,
    stated,
    ...condition !== undefined && { condition },
  };
}

function wordingOf({ text, at: place }: WordingRecord, at: PlaceOf): Wording {
  return { text, place: at(place) };
}
