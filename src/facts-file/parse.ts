import { mistakesOf } from '../yaml/mistakes.ts';
import { v } from '../yaml/schema.ts';
import { UserError } from '../text/user-error.ts';
import { format, version } from './facts-file.ts';
import type { FactsFile } from './facts-file.ts';
import { pageOf } from './pages.ts';
import type { FileRecord } from './records.ts';
import { factsSchema } from './schema.ts';

/** A facts file to be read: its name as the user knows it, and its text. */
interface FactsText {
  readonly file: string;
  readonly source: string;
}

/** Reads a facts file. Throws a `UserError` of one line for any other text. */
export function factsIn({ file, source }: FactsText): FactsFile {
  const { writer, services, troubles: readErrors = [] } = recordIn(file, source);
  const pages = services.flatMap((service) => service.pages);
  return {
    writer,
    services: services.map(({ root, names: [name, ...longer], configured = false, pages: own }) =>
      ({ root, names: [name!, ...longer], configured, pages: own.map(pageOf) })),
    reported: new Set(pages.filter(({ context }) => context !== true).map((page) => page.file)),
    readErrors,
  };
}

function recordIn(file: string, source: string): FileRecord {
  const value = parsed(file, source);
  const { format: fileFormat, version: fileVersion, writer } = headIn(value);
  const writingCommand = `canonlint facts -o ${file} writes one`;
  if (fileFormat !== format || fileVersion === undefined) throw new UserError(`${file} is no facts file`, `${writingCommand}, which holds more than canonlint facts prints`);
  if (fileVersion !== version) {
    const author = typeof writer === 'string' && writer.length <= longestVersion ? `canonlint ${writer}` : 'another canonlint';
    const itsVersion = typeof fileVersion === 'number' ? `version ${fileVersion}` : 'an unknown version';
    throw new UserError(`${file} has ${itsVersion} of the format, and this canonlint reads version ${version}`,
      `${author} wrote it: let one version write and read all facts files`);
  }
  const result = v.safeParse(factsSchema, value, { abortEarly: true });
  if (result.success) return result.output;
  throw new UserError(`${file}: ${faultIn(result.issues[0])}`, `something has changed the file: ${writingCommand} anew`);
}

/** A longer version is not repeated in a message. */
const longestVersion = 40;

function parsed(file: string, source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, position] = /position (\d+)/.exec(message) ?? [];
    const truncated = /end of JSON input|Unterminated string/.test(message) || Number(position) >= source.length;
    throw new UserError(`${file} ${truncated ? 'is cut short' : 'is not JSON'}`, `canonlint facts -o ${file} writes ${truncated ? 'it whole' : 'a facts file'}`);
  }
}

/** The properties of a value, if it is an object. */
function headIn(value: unknown): Partial<Record<keyof FileRecord, unknown>> {
  return typeof value === 'object' && value !== null ? value : {};
}

/** What is wrong and where, as in `"code" must be a status code, not 20, at services[0].pages[2]`. */
function faultIn(issue: v.BaseIssue<unknown>): string {
  const [mistake] = mistakesOf(issue, { at: 0, parts: new Map() });
  const path = (issue.path ?? []).slice(0, -1).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return `${mistake!.message}${path.length === 0 ? '' : `, at ${path.join('').slice(1)}`}`;
}
