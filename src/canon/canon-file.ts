import type { Outcome, Saying } from '../model.ts';
import { listOf, mapping, mappingOf, oneOf, optional, text, textOrTexts, v } from '../yaml/schema.ts';

/** The content of a canon file: what it adds to the canons that it extends. */
export interface CanonFile {
  readonly name?: string | undefined;
  readonly extends?: string | readonly string[] | undefined;
  readonly language?: string | undefined;
  readonly headers?: GivenHeaders | undefined;
  readonly ideas?: Readonly<Record<string, GivenIdea>> | undefined;
  readonly codes?: Readonly<Record<string, GivenEntry>> | undefined;
  readonly responses?: Readonly<Record<string, string>> | undefined;
}

/** The column headers in a canon file. */
export interface GivenHeaders {
  readonly code?: string | undefined;
  readonly phrase?: string | undefined;
  readonly description?: string | undefined;
}

/** One idea that codes are about, in a canon file. */
export interface GivenIdea {
  readonly means: string;
  readonly of: number;
  readonly source?: string | undefined;
  /** Codes, and classes such as `5xx`. */
  readonly wrongFor?: readonly (number | string)[] | undefined;
  readonly says: readonly Saying[];
  readonly mentions?: readonly string[] | undefined;
  readonly unless?: readonly string[] | undefined;
}

/** One code in a canon file. */
export interface GivenEntry {
  readonly phrase?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly outcome?: Outcome | undefined;
  readonly required?: boolean | undefined;
  readonly description?: string | undefined;
  readonly accept?: readonly string[] | undefined;
  /** In upper or lower case; `any` if the code may be the normal response of every method. */
  readonly methods?: 'any' | readonly string[] | undefined;
  readonly wrong?: readonly GivenWrong[] | undefined;
  readonly about?: readonly string[] | undefined;
}

/** Statements that are wrong for a code, with one reason. */
export interface GivenWrong {
  readonly says: string | readonly string[];
  readonly unless?: string | readonly string[] | undefined;
  readonly because: string;
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'] as const;

const method = oneOf([...methods, ...methods.map((name) => name.toLowerCase())], methods);

const entry = mapping({
  phrase: optional('The reason phrase.', text),
  aliases: optional('Names that the code had in older standards. They are added to those of the extended canons.', listOf(text)),
  outcome: optional('Whether a response with the code is normal, or reports a failure.',
    oneOf(['normal', 'abnormal'])),
  required: optional('Whether every service must document the code. By default it must if the entry has a description.',
    v.boolean('must be true or false')),
  description: optional('What the code means, in the words that every service should use.', text),
  accept: optional('Other wordings that are just as good. They are added to those of the extended canons.', listOf(text)),
  methods: optional('The methods whose normal response the code is, or any for every method.',
    v.union([v.literal('any'), listOf(method)], 'must be any or a list of methods')),
  wrong: optional('Statements that are wrong for the code. They are added to those of the extended canons.', listOf(mapping({
    says: v.pipe(textOrTexts, v.description('Words, or a list of words, found anywhere in a description.')),
    unless: optional('Words beside which the statement is not wrong.', textOrTexts),
    because: v.pipe(text, v.description('Why the statement is wrong.')),
  }))),
  about: optional('Ideas that the code is about beside its own. A text that speaks of one of them is not wrong. They are added to those of the extended canons.',
    listOf(text)),
});

const statusCode = v.pipe(v.number('must be a status code'), v.integer('must be a status code'),
  v.minValue(100, 'must be a status code'), v.maxValue(599, 'must be a status code'));

const codeOrClass = v.union([statusCode, v.pipe(v.string(), v.regex(/^[1-5]xx$/))], 'must be a status code or a class such as 5xx');

const idea = mapping({
  means: v.pipe(text, v.description('What the idea is, in words that complete "404 is described as …".')),
  of: v.pipe(statusCode, v.description('The code that is about it above all.')),
  source: optional('The specification and section that says so.', text),
  wrongFor: optional('The codes, or classes such as 5xx, that a text about this idea describes wrongly.', listOf(codeOrClass)),
  says: v.pipe(listOf(v.union([text, listOf(text)], 'must be words or a list of words')),
    v.description('Words that speak of the idea, with | between alternatives. The parts of a list stand within a few words of each other, in any order.')),
  mentions: optional('Words that only touch on the idea. A text that has them is not wrong for a code that is about the idea.', listOf(text)),
  unless: optional('Words that exclude the idea: a text that has them does not speak of it.', listOf(text)),
});

const code = v.pipe(v.string(), v.regex(/^[1-5][0-9][0-9]$/, 'is not a status code: these run from 100 to 599'));

/** The schema of a canon file; the JSON Schema for editors is generated from it. */
export const canonSchema: v.GenericSchema<CanonFile> = v.pipe(mapping({
  name: optional('The name of the canon; by default the name of its file.', text),
  extends: optional('The canons that it adds to: shipped names or files. The default is http; [] means none.',
    v.union([text, v.array(text, 'must be a list')], 'must be the name of a canon or a list of names')),
  language: optional('The language of its words, such as en or zh. Words of pages in another language are not compared with them. By '
    + 'default it is the language of its descriptions if they tell it, else that of the canons that it extends.',
    v.pipe(v.string('must be text'), v.regex(/^[a-z]{2,3}$/, 'must be a code of ISO 639, such as en'))),
  headers: optional('The names of the columns of a status table, for the rule column-header.', mapping({
    code: optional('The column of the status codes.', text),
    phrase: optional('The column of the reason phrases.', text),
    description: optional('The column of the descriptions.', text),
  })),
  ideas: optional('What codes are about, by name. An idea replaces the one of the same name in an extended canon.', mappingOf(v.string(), idea)),
  codes: optional('The entries, by status code.', mappingOf(code, entry)),
  responses: optional('The words of responses that specifications keep for their operations, by the name of the response.', mappingOf(v.string(), text)),
}), v.title('canonlint canon'), v.description('The entries that the status-code tables of every service agree with.'));
