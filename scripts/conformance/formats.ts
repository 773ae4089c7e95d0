import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { reporters } from '../../src/reporters/index.ts';
import { outputOf } from './output.ts';
import type { Requirement } from './requirement.ts';

const formats = Object.keys(reporters);


/** Whether every report format is well-formed and reproducible for the problems of the whole corpus. */
export async function* inEveryFormat(folder: string): AsyncGenerator<Requirement> {
  const corpus = join(folder, 'corpus');
  const misses: string[] = [];
  let bytes = 0;
  for (const format of formats) {
    const linted = () => outputOf(['--no-config', '--format', format, corpus], corpus);
    const [first, again] = [await linted(), await linted()];
    bytes += first.length;
    if (first !== again) misses.push(`${format}: another output the second time`);
    const fault = faultOf(format, first);
    if (fault !== undefined) misses.push(`${format}: ${fault}`);
  }
  const figures = `${formats.length} formats, ${(bytes / 1e6).toFixed(1)} MB`;
  yield { name: 'the corpus in every format, twice', figures, met: misses.length === 0, misses };
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
