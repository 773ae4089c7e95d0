import { canonSchema } from '../canon/canon-file.ts';
import type { Finding } from '../model.ts';
import { v } from '../yaml/schema.ts';
import type { Plugin } from './plugin.ts';

const name = v.pipe(v.string('must be text'), v.maxLength(80, 'is longer than 80 characters'),
  v.regex(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/, 'must be small letters, digits and single hyphens'));

const text = v.pipe(v.string('must be text'), v.regex(/\S/, 'is empty'));

const fn = v.function('must be a function');

const rule = v.strictObject({
  name, summary: text, why: v.optional(text),
  severity: v.picklist(['off', 'warning', 'error'], 'must be off, warning or error'),
  example: v.optional(v.array(v.any(), 'must be a list')),
  yieldsTo: v.optional(v.array(text, 'must be a list')),
  options: v.optional(v.record(name, v.object({ summary: text, choices: v.pipe(v.array(text, 'must be a list'), v.nonEmpty('is empty')) }))),
  check: fn,
}, shapeMessage);

const format = v.looseObject({
  name, title: text, extensions: v.pipe(v.array(v.pipe(v.string('must be text'), v.regex(/^\.[a-z\d.]+$/, 'must begin with a full stop'))), v.nonEmpty('is empty')),
  preCommitTypes: v.array(text), indexPages: v.array(text), claims: fn, comment: fn, read: fn, load: v.optional(fn), writer: v.optional(fn),
}, shapeMessage);

const reporter = v.strictObject({
  audience: text, write: fn,
  notation: v.picklist(['lines', 'json', 'yaml', 'xml', 'markdown', 'html'], 'must be lines, json, yaml, xml, markdown or html'),
  needs: v.optional(v.array(v.picklist(['pages', 'services'], 'must be pages or services'))),
}, shapeMessage);

const plugin = v.strictObject({
  name,
  rules: v.optional(v.array(rule, 'must be a list')),
  canons: v.optional(v.record(name, canonSchema, 'must be canons by name')),
  formats: v.optional(v.array(format, 'must be a list')),
  reporters: v.optional(v.record(name, reporter, 'must be reporters by name')),
}, shapeMessage);

const place = v.looseObject({
  file: v.string(), start: v.number(), end: v.number(), line: v.number(), column: v.number(), endLine: v.number(), endColumn: v.number(),
});

const finding = v.looseObject({ place, message: v.string() });

/** The plugin in a value, or what is wrong with it, as a clause. */
export function pluginIn(value: unknown): Plugin | string {
  const result = v.safeParse(plugin, value);
  if (result.success) return value as Plugin; // the schema is that of a plugin; functions of Node stay as they are
  const [issue] = result.issues;
  const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  const [message] = issue.message.split('\n');
  return path === '' ? `its default export ${message!}` : `"${path}" ${message!}`;
}

/** Whether a value is what a rule may find. */
export function isFinding(value: unknown): value is Finding {
  return v.is(finding, value);
}

function shapeMessage({ expected, path }: { readonly expected: string | null; readonly path?: readonly unknown[] | undefined }): string {
  if (expected === 'never') return 'is no key of it';
  return expected === 'Object' || path === undefined ? 'must be an object' : 'is missing';
}
