import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonlint, peakOf } from './commands.ts';
import { grouped } from './section.ts';
import type { Section } from './section.ts';
import { temporaryFolder } from './temporary.ts';

const requiredCodes = Array.from({ length: 50 }, (_, at) => 402 + at);
const pagesInFolder = 100;

/** The peak memory of runs that find many problems, in the formats that are written as their parts are known. */
export function manyProblems(pages: number): Section {
  const root = temporaryFolder();
  const canon = join(root, 'canon.yaml');
  writeFileSync(canon, `name: fifty\ncodes:\n${[400, ...requiredCodes].map(canonEntry).join('')}`);
  const folders = Array.from({ length: Math.ceil(pages / pagesInFolder) }, (_, at) => folderOfPages(root, at));
  const problems = folders.length * pagesInFolder * (requiredCodes.length + 1);
  const peaks = ['compact', 'json', 'sarif'].map((format) =>
    ({ format, peak: peakOf(canonlint('--exit-zero', '--no-config', '--canon', canon, '--format', format, ...folders)) }));
  return {
    title: 'Many problems',
    about: `The peak memory of a run that finds ${grouped(problems)} problems on ${grouped(folders.length * pagesInFolder)} pages, each a service of its own.`,
    head: ['format', 'peak memory'],
    rows: peaks.map(({ format, peak }) => [`\`${format}\``, `${peak.toFixed(0)} MB`]),
    bounds: [{ name: `memory for ${grouped(problems)} problems`, figure: Math.max(...peaks.map(({ peak }) => peak)), most: 300, unit: 'MB' }],
  };
}

function canonEntry(code: number): string {
  return `  ${code}: { phrase: Phrase ${code}, required: true, outcome: abnormal, description: 'The words of the canon for ${code}.' }\n`;
}

/** Pages that state one code of the canon, in words of their own. */
function folderOfPages(root: string, number: number): string {
  const folder = join(root, `folder-${number}`);
  mkdirSync(folder);
  for (let at = 0; at < pagesInFolder; at++) {
    const border = '==== ============================================================';
    const lines = ['Status Codes', '============', '', border, 'Code Description', border, `400  Kite ${at} of box ${number} could not be read at all.`, border, ''];
    writeFileSync(join(folder, `kite-${number}-${at}.rst`), lines.join('\n'));
  }
  return folder;
}
