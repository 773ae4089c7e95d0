import { mapping, mappingOf, text, v } from '../yaml/schema.ts';
import type { CanonFile } from './canon-file.ts';

/** The texts of a file of status codes as OpenStack's `os-api-ref` has it, by code and then by the name of the case. */
export type StatusFile = Readonly<Record<string, Readonly<Record<string, string>>>>;

const code = v.pipe(v.string(), v.regex(/^[1-5][0-9][0-9]$/, 'is not a status code: these run from 100 to 599'));

/** The schema of such a file. */
export const statusFileSchema: v.GenericSchema<StatusFile> = mappingOf(code, v.union([mapping({ default: text }), mappingOf(v.string(), text)], 'must be texts by name'));

/** The canon that such a file is: the default text of each code, and those of its cases beside it. No service must have all codes. */
export function canonFileOfStatuses(file: StatusFile): CanonFile {
  const codes = Object.entries(file).map(([status, { default: description, ...others }]) =>
    [status, { required: false, ...description !== undefined && { description }, accept: Object.values(others) }] as const);
  return { codes: Object.fromEntries(codes) };
}
