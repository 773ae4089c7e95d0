import { reporters } from '../../../reporters/index.ts';
import type { ReporterName } from '../../../reporters/index.ts';
import { nearest } from '../../../text/nearest.ts';
import { UserError } from '../../../text/user-error.ts';
import type { Output, PluginReporterName } from '../../output/output.ts';

/**
 * The outputs for `--format`, each a format or `format=FILE`; the format without a file goes to `outputFile` if given.
 * Throws a `UserError` if two have the same destination by name; the same file by different names is refused before
 * writing.
 */
export function outputsFrom(words: readonly string[], outputFile: string | undefined): readonly Output[] {
  const named = words.map(outputFrom);
  const bare = named.length === 0 ? [stylish] : named.filter(({ file }) => file === undefined);
  const [one, other] = bare;
  if (one !== undefined && other !== undefined) {
    throw new UserError(`${one.format} and ${other.format} would go to one place`,
      `write one of them to a file: -f ${other.format}=FILE`);
  }
  if (one === undefined && outputFile !== undefined) {
    throw new UserError('--output-file has no report to hold: every --format names its own file');
  }
  const outputs = [...bare.map(({ format }) => ({ format, file: outputFile })), ...named.filter(hasFile)];
  refuseDuplicates(outputs.filter(hasFile).map(({ file }) => file));
  return outputs;
}

const stylish: Output = { format: 'stylish', file: undefined };

function outputFrom(word: string): Output {
  const at = word.indexOf('=');
  if (at < 0) return { format: formatFrom(word), file: undefined };
  const file = word.slice(at + 1);
  if (file === '') throw new UserError(`--format ${word} names no file`);
  return { format: formatFrom(word.slice(0, at)), file };
}

function formatFrom(name: string): Output['format'] {
  if (isOfPlugin(name)) return name;
  if (Object.hasOwn(reporters, name)) return name as ReporterName; // `hasOwn` proves it
  const names = Object.keys(reporters);
  const meant = nearest(name, names);
  const hint = meant === undefined ? `the formats are ${names.join(', ')}` : `did you mean ${meant}?`;
  throw new UserError(`unknown format "${name}"`, hint);
}

/** Whether a format would be one of a plugin: which there are, the configuration tells. */
function isOfPlugin(name: string): name is PluginReporterName {
  return /^[a-z\d-]+\/[a-z\d-]+$/.test(name);
}

function hasFile(output: Output): output is Output & { readonly file: string } {
  return output.file !== undefined;
}

function refuseDuplicates(files: readonly string[]): void {
  const twin = files.find((file, at) => files.indexOf(file) < at);
  if (twin !== undefined) throw new UserError(`two reports would go to ${twin}`);
}
