import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { reporters } from '../../src/reporters/index.ts';
import { outputOf } from './output.ts';
import type { Requirement } from './requirement.ts';

const formats = Object.keys(reporters);

/** Whether every report format is well-formed and reproducible for the problems of the whole corpus. */
export async function* inEveryFormat(folder: string): AsyncGenerator<Requirement> {
  const corpus = join(folder, 'corpus');
  const [first, again] = [await reportsOn(corpus), await reportsOn(corpus)];
  const misses = formats.flatMap((format, at) => [
    ...(first[at] === again[at] ? [] : [`${format}: another output the second time`]),
    ...[faultOf(format, first[at]!)].flatMap((fault) => (fault === undefined ? [] : [`${format}: ${fault}`])),
  ]);
  const bytes = first.reduce((sum, { length }) => sum + length, 0);
  const figures = `${formats.length} formats, ${(bytes / 1e6).toFixed(1)} MB`;
  yield { name: 'the corpus in every format, twice', figures, met: misses.length === 0, misses };
}

/** The reports of one run in all formats. */
async function reportsOn(corpus: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'canonlint-'));
  try {
    await outputOf(['--no-config', ...formats.flatMap((format) => ['--format', `${format}=${join(folder, format)}`]), corpus], corpus);
    return formats.map((format) => readFileSync(join(folder, format), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is malformed in an output, for formats with a grammar of their own. */
function faultOf(format: string, text: string): string | undefined {
  if (text.trim() === '') return 'no output';
  try {
    if (['json', 'sarif', 'gitlab', 'rdjson'].includes(format)) JSON.parse(text);
    if (['junit', 'checkstyle'].includes(format)) readXml(text);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

function readXml(text: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}
