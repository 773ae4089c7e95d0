import { mapping, oneOf, text, v } from '../yaml/schema.ts';
import { format, version } from './facts-file.ts';
import type {
  DescriptionRecord, EntryRecord, FileRecord, OperationRecord, PageRecord, PlaceRecord, TableRecord, WordingRecord,
} from './records.ts';

const words = v.string('must be text');
const yes = v.optional(v.literal(true, 'must be true'));
const listOf = <const S extends v.GenericSchema>(item: S) => v.array(item, 'must be a list');
const outcome = v.optional(oneOf(['normal', 'abnormal']));
const code = v.pipe(v.number('must be a number'), v.check((value) => Number.isInteger(value) && value >= 100 && value <= 599,
  'must be a status code'));

/** One check for a place rather than one for each number, since places are most of the file. */
const place = v.pipe(v.custom<PlaceRecord>(Array.isArray, 'must be a list'), v.check(isPlace,
  'must be start, end, line and column of a place'));

const worded = { text: words, at: place };
const wording: v.GenericSchema<WordingRecord> = mapping(worded);
const part = mapping({ ...worded, plain: yes });
const description: v.GenericSchema<DescriptionRecord> = mapping({ ...worded, plain: yes, parts: v.optional(listOf(part)) });

const entry: v.GenericSchema<EntryRecord> = mapping({
  code,
  at: place,
  name: v.optional(words),
  phrase: v.optional(wording),
  fault: v.optional(wording),
  description: v.optional(description),
  outcome,
  group: v.optional(wording),
  methods: v.optional(listOf(words)),
  anchored: yes,
  caution: v.optional(oneOf(['generated', 'codes', 'responses', 'lines'])),
  narrowing: v.optional(words),
});

const table: v.GenericSchema<TableRecord> = mapping({
  at: place,
  titles: v.optional(listOf(words)),
  columns: v.optional(listOf(mapping({ ...worded, holds: v.optional(oneOf(['code', 'phrase', 'description'])) }))),
  scope: oneOf(['reference', 'restated', 'operation', 'shared']),
  outcome,
  section: v.optional(v.custom<number>((value) => Number.isSafeInteger(value) && Number(value) >= 0, 'must be an offset')),
  alternative: v.optional(words),
  group: v.optional(wording),
  phrases: yes,
  unordered: yes,
  words: v.optional(wording),
  entries: listOf(entry),
});

const operation: v.GenericSchema<OperationRecord> = mapping({
  at: place,
  method: words,
  uri: words,
  title: v.optional(words),
  specified: v.optional(oneOf(['service', 'reader'])),
  open: yes,
  codes: v.optional(listOf(mapping({
    code,
    at: place,
    success: yes,
    stated: oneOf(['table', 'section', 'elsewhere', 'example']),
    condition: v.optional(words),
  }))),
});

const page: v.GenericSchema<PageRecord> = mapping({
  file: text,
  context: yes,
  includes: v.optional(listOf(text)),
  tables: v.optional(v.custom<number>((value) => Number.isSafeInteger(value) && Number(value) >= 0, 'must be a count')),
  statusTables: v.optional(listOf(table)),
  operations: v.optional(listOf(operation)),
  malformed: v.optional(listOf(mapping({ at: place, message: words }))),
  brokenReferences: v.optional(listOf(mapping({ at: place, message: words }))),
  invalidCodes: v.optional(listOf(wording)),
  examples: v.optional(listOf(mapping({ code, at: place, phrase: v.optional(wording) }))),
  mentions: v.optional(listOf(mapping({ code, at: place, phrase: wording }))),
  language: v.optional(words),
  nearMisses: v.optional(listOf(mapping({ at: place, reason: words, words: v.optional(place) }))),
  requests: v.optional(listOf(mapping({
    at: place, verb: words, words: v.optional(listOf(words)), reason: v.optional(words), table: v.optional(place),
  }))),
});

/** The schema of a facts file. */
export const factsSchema: v.GenericSchema<FileRecord> = mapping({
  format: v.literal(format),
  version: v.literal(version),
  writer: words,
  services: listOf(mapping({
    root: text,
    names: v.pipe(listOf(text), v.nonEmpty('is empty')),
    configured: yes,
    pages: listOf(page),
  })),
  troubles: v.optional(listOf(mapping({ file: text, message: words }))),
});

/** Whether the numbers are a possible place: integers in order, with columns that agree with the offsets. */
function isPlace(numbers: PlaceRecord): boolean {
  if (numbers.length !== 4 && numbers.length !== 6 && numbers.length !== 7) return false;
  if (!numbers.every((each) => Number.isSafeInteger(each) && each >= 0)) return false;
  const [start, end, line, column, endLine = line, endColumn] = numbers;
  if (end < start || line < 1 || column < 1 || line + column - 2 > start) return false;
  if (endColumn === undefined) return true;
  if (numbers.length === 7 && numbers[6] === 0) return false;
  if (endLine === line) return numbers.length === 7 && endColumn - column === end - start;
  return endLine > line && endColumn >= 1 && endLine - line + endColumn - 1 <= end - start;
}
