import { checked } from '../../yaml/checked.ts';
import type { HandWritten } from '../../yaml/checked.ts';
import { mapping, text, v } from '../../yaml/schema.ts';
import type { BaselineEntry } from '../../lint/baseline.ts';
import { UserError } from '../../text/user-error.ts';

/** The version of the file format that this release writes. */
const version = 1;
const notMapping = 'must be a mapping';

/**
 * Reads the entries of a baseline. Throws a `UserError` with the place of each mistake, or if a newer release wrote the
 * file.
 */
export async function baselineIn(written: HandWritten): Promise<readonly BaselineEntry[]> {
  const plain = v.safeParse(baselineSchema, parsed(written.source));
  if (plain.success) return plain.output.entries;
  const { value, at } = await checked(v.looseObject({ version: v.optional(v.unknown()) }, notMapping), written);
  if (typeof value.version === 'number' && value.version > version) {
    throw new UserError(`${at('version')}: version ${value.version} of a baseline is newer than this canonlint`,
      `it reads version ${version}; use the release that wrote the file`);
  }
  return (await checked(baselineSchema, written)).value.entries;
}

/** Writes a baseline as JSON, one entry on each line, so that a change affects only its line. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const lines = entries.map((each) => `    ${entryText(each)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": ${version},\n  "entries": ${list}\n}\n`;
}

/** The line of an entry. */
export function entryText({ service, code, rule, hash, count, reason, owner, expires }: BaselineEntry): string {
  const several = count > 1 ? count : undefined;
  return JSON.stringify({ service, code, rule, hash, count: several, reason, owner, expires });
}

/** The value of a JSON text, which is faster to read than YAML; undefined if it is no JSON. */
function parsed(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return undefined;
  }
}

const day = v.pipe(v.string('must be text'), v.check(isDay, 'is not a day, such as 2030-12-31'));

const entry = mapping({
  service: text,
  code: v.optional(v.pipe(v.number('must be a number'), v.check(isCode, 'is no status code'))),
  rule: text,
  hash: v.string('must be text'),
  count: v.optional(v.pipe(v.number('must be a number'), v.check(isCount, 'is no whole number of 1 or more')), 1),
  reason: v.optional(text),
  owner: v.optional(text),
  expires: v.optional(day),
});

const baselineSchema: v.GenericSchema<unknown, { readonly entries: readonly BaselineEntry[] }> = mapping({
  version: v.literal(version, `must be ${version}`),
  entries: v.array(entry, 'must be a list'),
});

function isCode(written: number): boolean {
  return Number.isInteger(written) && written >= 100 && written <= 599;
}

function isCount(written: number): boolean {
  return Number.isSafeInteger(written) && written > 0;
}

function isDay(written: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(written)) return false;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
}
