import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rules } from '../../rules/index.ts';
import { wholeOf } from '../../scripts/fuzz/whole-document.ts';
import { loadConfig } from '../../src/engine/load-config.ts';
import { baselineIn, baselineText } from '../../src/engine/baseline/baseline-file.ts';
import { lint as lintRequested, plainRequest } from '../../src/engine/index.ts';
import { nodeDisk } from '../../src/disk/index.ts';
import { factsIn, merged } from '../../src/facts-file/index.ts';
import { factsText } from '../../src/facts-file/print.ts';
import { formatOf } from '../../src/formats/index.ts';
import { addresses } from '../../src/hosts/output/addresses.ts';
import { toolkit } from '../../src/hosts/toolkit.ts';
import { factsOf, reportOn } from '../../src/index.ts';
import { identified } from '../../src/lint/baseline-identity.ts';
import { knownBy, needlessIn, uncovered, updated } from '../../src/lint/baseline.ts';
import { silenced } from '../../src/lint/silencing-comments.ts';
import type { IncludedFiles, Page, Service } from '../../src/model.ts';
import { linesWithin } from '../../src/reporters/columns.ts';
import { compact } from '../../src/reporters/compact.ts';
import { github } from '../../src/reporters/github.ts';
import { gitlab } from '../../src/reporters/gitlab.ts';
import { html } from '../../src/reporters/html/index.ts';
import { colourless } from '../../src/reporters/index.ts';
import type { Reporter } from '../../src/reporters/index.ts';
import { json } from '../../src/reporters/json.ts';
import { junit } from '../../src/reporters/junit.ts';
import { markdown } from '../../src/reporters/markdown.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { stylish } from '../../src/reporters/stylish.ts';
import { phraseFaultOf } from '../../src/wording/phrases.ts';
import { wordsOf } from '../../src/wording/words.ts';
import { canonOf, house } from '../rules/fixtures.ts';

const names = rules.map(({ name }) => name);
const allWriters = [compact, github, gitlab, html, json, junit, markdown, sarif, stylish];

/** Reads all of a page, lints it and reports, as a run does. */
export function lintText(file: string, source: string): void {
  const page: Page = { file, source, encoding: 'utf-8', byteOrderMark: false };
  wholeOf(formatOf(file, () => source)!.read(page));
  report([{ name: 'service', pages: [factsOf(page)!] }], [json, stylish]);
}

/** What takes words apart, by what it is given again and again. */
export const texts: Readonly<Record<string, { readonly parts: readonly string[]; readonly work: (text: string) => unknown }>> = {
  wordsOf: { parts: ["'", 'a', ' ', '.', 'has not ', 'the ', "n't ", 'aed', '-', 're-'], work: wordsOf },
  phraseFaultOf: { parts: ['aB', 'Not ', '(', ' .', '-'], work: (text) => phraseFaultOf(`${text} x`, house.entries.get(404)!, house) },
  linesWithin: { parts: ['a\u0301 \u200b', 'a', ' ', '表'], work: (text) => linesWithin(text, 80) },
};

/** Lints services, and writes reports. */
function report(services: readonly Service[], writers: readonly Reporter[] = allWriters): void {
  const found = reportOn(services, house, rules);
  const problems = silenced(found.problems, services, { rules: names, severityOf: () => 'error' });
  const context = { version: '1.0.0', addresses, rules: toolkit.rules, sourceOf: () => undefined, replacementOf: () => undefined };
  for (const writer of writers) writer.write({ ...found, problems }, { colours: colourless }, context);
}

const status = (nth: number): string => `Codes ${nth}\n=========\n\n==== ===========\nCode Description\n==== ===========\n404  Lamp ${nth} is off.\n200  On.\n==== ===========\n`;

function factsOfPages(count: number): Service['pages'] {
  return Array.from({ length: count }, (_, nth) => factsOf({ file: `lamps/${nth}.rst`, source: status(nth), encoding: 'utf-8', byteOrderMark: false })!);
}

/** What grows with the number of other things than those on one page: prepares them, and returns the work on them. */
export const works: Readonly<Record<string, (count: number, folder: string) => Promise<() => unknown>>> = {
  'pages of a service': async (count) => {
    const services = [{ name: 'service', pages: factsOfPages(count) }];
    return () => report(services);
  },
  services: async (count) => {
    const services = factsOfPages(count).map((page, nth) => ({ name: `service ${nth}`, pages: [page] }));
    return () => report(services);
  },
  'entries of a baseline': async (count) => {
    const services = [{ name: 'service', pages: factsOfPages(count) }];
    const { problems } = reportOn(services, house, rules);
    return async () => {
      const found = identified(problems, services, ({ name }) => name, (text) => text.slice(0, 16));
      const entries = await baselineIn({ file: 'known.json', source: baselineText(found.map(({ identity }) => ({ ...identity, count: 1 }))) });
      const known = knownBy(entries, found, '2030-01-01', () => true);
      needlessIn(entries, known, () => true);
      uncovered(problems, known, '2030-01-01');
      baselineText(updated(entries, found, known, { judges: () => true, adds: () => true }));
    };
  },
  'pages of a facts file': async (count) => {
    const pages = factsOfPages(count);
    const services = [{ root: 'lamps', names: ['lamps'], configured: false, pages } as const];
    return () => {
      const source = factsText({ writer: '1.0.0', services, reported: new Set(pages.map(({ file }) => file)), readErrors: [] }, (name) => name);
      merged([{ file: 'facts.json', facts: factsIn({ file: 'facts.json', source }) }]);
    };
  },
  'facts files': async (count) => {
    const files = factsOfPages(count).map((page, nth) => {
      const services = [{ root: `lamps/${nth}`, names: [`lamps ${nth}`], configured: false, pages: [page] } as const];
      return { file: `${nth}.json`, source: factsText({ writer: '1.0.0', services, reported: new Set([page.file]), readErrors: [] }, (name) => name) };
    });
    return () => merged(files.map(({ file, source }) => ({ file, facts: factsIn({ file, source }) })));
  },
  'sentences of a canon': async (count) => () => canonOf(`codes:\n  404:\n    phrase: Not Found\n    description: Off.\n    accept:\n${Array.from({ length: count }, (_, nth) => `      - Lamp ${nth} is off.\n`).join('')}`),
  'overrides of a configuration': async (count, folder) => {
    put(folder, 'canonlint.yaml', `overrides:\n${Array.from({ length: count }, (_, nth) => `  - files: lamps/${nth}/**\n    rules: { missing-code: off }\n`).join('')}`);
    return () => loadConfig('canonlint.yaml', toolkit, nodeDisk(folder));
  },
  'pages in a folder': async (count, folder) => {
    for (let nth = 0; nth < count; nth++) put(folder, `lamps/${nth}.rst`, status(nth));
    return () => lintFolder(folder);
  },
  'services in folders': async (count, folder) => {
    for (let nth = 0; nth < count; nth++) for (const name of ['index.rst', 'conf.py']) put(folder, `lamps/${nth}/${name}`, status(nth));
    return () => lintFolder(folder);
  },
  'included files': async (count) => {
    const page: Page = { file: 'page.rst', source: Array.from({ length: count }, (_, nth) => `.. include:: ${nth}.rst\n\n`).join(''), encoding: 'utf-8', byteOrderMark: false };
    const files: IncludedFiles = { find: (file) => ({ file, source: status(1), encoding: 'utf-8', byteOrderMark: false }) };
    return () => wholeOf(formatOf('page.rst', () => '')!.read(page, files));
  },
};

function lintFolder(folder: string): Promise<unknown> {
  return lintRequested({ ...plainRequest, paths: ['.'], noConfig: true, canon: 'open-telekom-cloud' }, { toolkit, disk: nodeDisk(folder) });
}

function put(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}
