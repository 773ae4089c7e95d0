import type { Outcome } from '../model.ts';
import { listOf, mapping, mappingOf, oneOf, optional, text, textOrTexts, v } from '../yaml/schema.ts';

/** The content of a canon file: what it adds to the canons that it extends. */
export interface CanonFile {
  readonly name?: string | undefined;
  readonly extends?: string | readonly string[] | undefined;
  readonly headers?: GivenHeaders | undefined;
  readonly codes?: Readonly<Record<string, GivenEntry>> | undefined;
}

/** The column headers in a canon file. */
export interface GivenHeaders {
  readonly code?: string | undefined;
  readonly phrase?: string | undefined;
  readonly description?: string | undefined;
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
  aliases: optional('Names the code had in older standards. Added to those of the extended canons.', listOf(text)),
  outcome: optional('Whether a response with the code is the normal one of an operation, or reports a failure.',
    oneOf(['normal', 'abnormal'])),
  required: optional('Whether every service must document the code. By default it must if a description is given.',
    v.boolean('must be true or false')),
  description: optional('What the code means, in the words that every service should use.', text),
  accept: optional('Other wordings that are just as good. Added to those of the extended canons.', listOf(text)),
  methods: optional('The methods whose normal response the code is; any where it may be that of every method.',
    v.union([v.literal('any'), listOf(method)], 'must be any or a list of methods')),
  wrong: optional('Statements that are wrong of the code. Added to those of the extended canons.', listOf(mapping({
    says: v.pipe(textOrTexts, v.description('Words, or a list of words, found anywhere in a description.')),
    unless: optional('Words beside which the statement is not wrong.', textOrTexts),
    because: v.pipe(text, v.description('Why the statement is wrong.')),
  }))),
});

const code = v.pipe(v.string(), v.regex(/^[1-5][0-9][0-9]$/, 'is not a status code: these run from 100 to 599'));

/** The schema of a canon file; the JSON Schema for editors is generated from it. */
export const canonSchema: v.GenericSchema<CanonFile> = v.pipe(mapping({
  name: optional('What the canon is called; by default what its file is called.', text),
  extends: optional('The canons it adds to, each a shipped name or a file; http by default, [] for none.',
    v.union([text, v.array(text, 'must be a list')], 'must be the name of a canon or a list of names')),
  headers: optional('How the columns of a status table are called, for the rule column-header.', mapping({
    code: optional('The column of the status codes.', text),
    phrase: optional('The column of the reason phrases.', text),
    description: optional('The column of the descriptions.', text),
  })),
  codes: optional('The entries, by status code.', mappingOf(code, entry)),
}), v.title('canonlint canon'), v.description('The entries that the status-code tables of every service agree with.'));
