import { basename, resolve } from 'node:path';
import type { Config } from '../../config/config.ts';
import type { Disk, DiskWriter } from '../../disk/index.ts';
import { configNames } from '../../engine/config-names.ts';
import type { Toolkit } from '../../engine/index.ts';
import { formatFor } from '../../formats/format.ts';
import { UserError } from '../../text/user-error.ts';

/** What a run reads besides pages. */
export interface RunFiles {
  readonly config: Config;
  /** The canon that the request names, relative to the working folder. */
  readonly canon?: string | undefined;
  /** The baseline that the request names. */
  readonly baseline?: string | undefined;
}

/** What is written. */
export type Writing = 'report' | 'facts' | 'canon';

/**
 * Throws a `UserError` if a file to be written, relative to the working folder, is another thing that people keep: a configuration, a
 * baseline, the canon of the run, facts, or a page that is no report of canonlint's. It is called before the run, so that nothing is half done.
 */
export async function refuseOverwriting(files: readonly string[], writing: Writing, run: RunFiles, disk: Disk, toolkit: Toolkit): Promise<void> {
  if (files.length === 0) return;
  const writer = await disk.writer();
  const inputs = inputsOf(run, writing, disk, toolkit);
  for (const file of files) {
    const what = whatIs(file, writing, inputs, writer, disk, toolkit);
    if (what !== undefined) throw new UserError(`${file} is ${what}: it is not overwritten`, 'write to another file');
  }
}

/** A file that a run reads, absolute, and what it is. */
interface InputFile {
  readonly path: string;
  readonly what: string;
}

function inputsOf({ config, canon, baseline }: RunFiles, writing: Writing, { cwd }: Disk, { canons }: Toolkit): readonly InputFile[] {
  const configs = [...(config.file === undefined ? [] : [config.file]), ...config.bases].map((file) => ({ path: resolve(cwd, file), what: 'the configuration' }));
  const known = baseline === undefined ? config.baseline : resolve(cwd, baseline);
  const name = canon ?? config.canon;
  const isFile = name !== undefined && !Object.hasOwn(canons, name) && writing !== 'canon';
  const model = isFile ? resolve(canon === undefined ? config.canonIn?.folder ?? cwd : cwd, name) : undefined;
  return [
    ...configs,
    ...(known === undefined ? [] : [{ path: known, what: 'the baseline' }]),
    ...(model === undefined ? [] : [{ path: model, what: 'the canon' }]),
  ];
}

/** What stands in the way of writing a file; undefined if nothing does. */
function whatIs(
  file: string, writing: Writing, inputs: readonly InputFile[], writer: DiskWriter, { cwd }: Disk, { formats }: Toolkit,
): string | undefined {
  const path = resolve(cwd, file);
  const named = inputs.find((input) => input.path === path);
  // the baseline may not be there yet
  if (named?.what === 'the baseline') return named.what;
  const existing = writer.existing(file);
  if (existing === undefined) return undefined;
  const same = named ?? inputs.find((input) => writer.existing(input.path)?.identity === existing.identity);
  if (same !== undefined) return same.what;
  if (configNames.includes(basename(path)) || basename(path) === 'package.json') return 'a configuration';
  if (/^\s*\{\s*"version":\s*\d+,\s*"entries":/.test(existing.start)) return 'a baseline';
  if (writing !== 'facts' && /^\s*\{\s*"format":\s*"canonlint facts"/.test(existing.start)) return 'a facts file';
  if (writing !== 'canon' && isCanon(path, existing.start)) return 'a canon';
  const isPage = formatFor(path, formats, () => existing.start) !== undefined;
  return isPage && existing.start.trim() !== '' && !isReport(existing.start) ? 'a page' : undefined;
}

/** Whether a file is a canon, in YAML or JSON, by its text. */
function isCanon(path: string, start: string): boolean {
  if (/\.ya?ml$/i.test(path)) return /^codes:[ \t]*(?:#.*)?$/m.test(start);
  try {
    return start.includes('"codes"') && Object.hasOwn(JSON.parse(start) as object, 'codes');
  } catch {
    return false;
  }
}

/** Whether a file begins as the reports for people in HTML and Markdown do. */
function isReport(start: string): boolean {
  return start.startsWith('**canonlint**: ') || start.includes('<meta name="generator" content="canonlint">');
}
