import type { Description, MalformedTable, Operation, PageFacts, Part, Place, StatusEntry, StatusList, Wording } from '../model.ts';
import { format, version } from './facts-file.ts';
import type { FactsFile, ServiceFacts } from './facts-file.ts';
import type {
  DescriptionRecord, EntryRecord, OperationRecord, PageRecord, PlaceRecord, TableRecord, WordingRecord,
} from './records.ts';

/**
 * The text of a facts file, one page on each line; equal facts give equal bytes. `nameOf` gives the names of pages,
 * roots and unread files in it.
 */
export function factsText({ writer, services, reported, readErrors }: FactsFile, nameOf: (file: string) => string): string {
  const head = { format, version, writer };
  const unread = readErrors.map(({ file, message }) => JSON.stringify({ file: nameOf(file), message }));
  const serviceTexts = services.map((service) => serviceText(service, reported, nameOf));
  return `${JSON.stringify(head).slice(0, -1)},\n"services":${list(serviceTexts)},\n"troubles":${list(unread)}}\n`;
}

function serviceText(
  { root, names, configured, pages }: ServiceFacts, reported: ReadonlySet<string>, nameOf: (file: string) => string,
): string {
  const head = { root: nameOf(root), names, configured: flag(configured) };
  const pageTexts = pages.map((page) => JSON.stringify(
    pageRecord(page, nameOf(page.file), !reported.has(page.file), (page.includes ?? []).map(nameOf))));
  return `${JSON.stringify(head).slice(0, -1)},"pages":${list(pageTexts)}}`;
}

function list(texts: readonly string[]): string {
  return texts.length === 0 ? '[]' : `[\n${texts.join(',\n')}\n]`;
}

function pageRecord(page: PageFacts, file: string, context: boolean, includes: readonly string[]): PageRecord {
  const at = recorderOf(page);
  const {
    tables, statusLists, operations, malformed, brokenReferences = [], invalidCodes = [], examples = [], mentions = [], language, requests = [], nearMisses = [],
  } = page;
  return {
    file,
    context: flag(context),
    includes: unlessEmpty(includes),
    tables: tables === 0 ? undefined : tables,
    statusTables: unlessEmpty(statusLists.map((each) => tableRecord(each, at))),
    operations: unlessEmpty(operations.map((each) => operationRecord(each, at))),
    malformed: unlessEmpty(malformed.map(({ place, message }: MalformedTable) => ({ at: at(place), message }))),
    brokenReferences: unlessEmpty(brokenReferences.map(({ place, message }) => ({ at: at(place), message }))),
    invalidCodes: unlessEmpty(invalidCodes.map((each) => wordingRecord(each, at))),
    examples: unlessEmpty(examples.map(({ code, place, phrase }) => ({ code, at: at(place), phrase: phrase && wordingRecord(phrase, at) }))),
    mentions: unlessEmpty(mentions.map(({ code, place, phrase }) => ({ code, at: at(place), phrase: wordingRecord(phrase, at) }))),
    language,
    requests: unlessEmpty(requests.map(({ place, verb, words, reason, table }) =>
      ({ at: at(place), verb, words: unlessEmpty(words), reason, table: table && at(table) }))),
    nearMisses: unlessEmpty(nearMisses.map(({ place, reason, words }) => ({ at: at(place), reason, words: words && at(words) }))),
  };
}

function tableRecord(
  { place, titles, columns, scope, outcome, section, alternative, group, phrases, unordered, words, entries }: StatusList, at: Recorder,
): TableRecord {
  return {
    at: at(place),
    titles: unlessEmpty(titles),
    columns: unlessEmpty(columns.map(({ header, holds }) => ({ ...wordingRecord(header, at), holds }))),
    scope,
    outcome,
    section,
    alternative,
    group: group && wordingRecord(group, at),
    phrases: flag(phrases),
    unordered,
    words: words && wordingRecord(words, at),
    entries: entries.map((each) => entryRecord(each, at)),
  };
}

function entryRecord(entry: StatusEntry, at: Recorder): EntryRecord {
  const { code, place, name, phrase, fault, description, outcome, group, methods, anchored, caution, narrowing } = entry;
  return {
    code,
    at: at(place),
    name,
    phrase: phrase && wordingRecord(phrase, at),
    fault: fault && wordingRecord(fault, at),
    description: description && descriptionRecord(description, at),
    outcome,
    group: group && wordingRecord(group, at),
    methods: unlessEmpty(methods),
    anchored,
    caution,
    narrowing,
  };
}

function descriptionRecord({ text, place, parts }: Description, at: Recorder): DescriptionRecord {
  const [part] = parts;
  const whole = parts.length === 1 && part!.text === text && part!.place.start === place.start && part!.place.end === place.end;
  return { text, at: at(place), ...(whole ? { plain: flag(part!.plain) } : { parts: parts.map((each) => partRecord(each, at)) }) };
}

function partRecord({ plain, ...wording }: Part, at: Recorder) {
  return { ...wordingRecord(wording, at), plain: flag(plain) };
}

function operationRecord({ place, method, uri, title, specified, open, codes }: Operation, at: Recorder): OperationRecord {
  const codeRecords = codes.map(({ code, place: codePlace, success, stated, condition }) =>
    ({ code, at: at(codePlace), success: flag(success), stated, condition }));
  return { at: at(place), method, uri, title, specified, open, codes: unlessEmpty(codeRecords) };
}

function wordingRecord({ text, place }: Wording, at: Recorder): WordingRecord {
  return { text, at: at(place) };
}

type Recorder = (place: Place) => PlaceRecord;

/** Records places of a page; one in a file that the page includes ends with the number of that file, from 1. */
function recorderOf({ file: page, includes = [] }: PageFacts): Recorder {
  return ({ file, start, end, line, column, endLine, endColumn }) => {
    if (file !== page) return [start, end, line, column, endLine, endColumn, includes.indexOf(file) + 1];
    return endLine === line ? [start, end, line, column] : [start, end, line, column, endLine, endColumn];
  };
}

/** A flag, left out where it is false. */
function flag(holds: boolean): true | undefined {
  return holds ? true : undefined;
}

function unlessEmpty<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
