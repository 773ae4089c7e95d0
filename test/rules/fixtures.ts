import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { rules } from '../../rules/index.ts';
import { loadCanon } from '../../src/index.ts';
import { factsOf } from '../../src/facts/index.ts';
import { rst } from '../../src/formats/rst/index.ts';
import { lint } from '../../src/lint/lint.ts';
import type { Canon, Change, PageFacts, Problem, Rule, Service } from '../../src/model.ts';

/** The canon for tests that name no other. */
export const house: Canon = await shipped('open-telekom-cloud');

/** A shipped canon. */
export function shipped(name: string): Promise<Canon> {
  return canonOf('', name);
}

/** A canon from YAML, which can extend only shipped canons. */
export function canonOf(source: string, name = './own.yaml'): Promise<Canon> {
  const text = { file: name, source, encoding: 'utf-8', byteOrderMark: false, path: name, folder: '.' } as const;
  return loadCanon(name, { from: '.', read: () => text, factsOf: () => undefined });
}

/** The rule with a name. */
export function ruleNamed(name: string): Rule {
  const rule = rules.find((each) => each.name === name);
  if (rule === undefined) throw new Error(`no rule is named ${name}`);
  return rule;
}

/** A page below `fixtures/rules`, for `checkRule`. */
export function ruleCase(path: string) {
  return { pages: readFileSync(join('fixtures/rules', path), 'utf8'), markup: extname(path), canon: 'open-telekom-cloud' } as const;
}

/** The findings of one rule on a page of its fixtures, or on a folder with the pages of one service; one line each. */
export function found(fixture: string, canon = house): readonly string[] {
  return problemsIn(fixture, [ruleNamed(fixture.split('/')[0]!)], canon).map(({ place, message }) =>
    `${positionIn(fixture, place)} ${message}`);
}

/** The findings of several rules, with their names. */
export function foundBy(names: readonly string[], fixture: string, canon = house): readonly string[] {
  return problemsIn(fixture, names.map(ruleNamed), canon).map(({ place, rule, code }) =>
    `${positionIn(fixture, place)} ${rule} ${code}`);
}

/** A page with a list-table of rows such as `404 Not Found | There is none. / Look elsewhere.`, below a header. */
export function pageOf(...rows: readonly string[]): string {
  const lines = rows.flatMap((row) => row.split(' | ').map((cell, at) =>
    `   ${at === 0 ? '*' : ' '} - ${cell.replaceAll(' / ', '\n\n       ')}`));
  return ['.. list-table::', '   :header-rows: 1', '', ...lines, ''].join('\n');
}

/** A page about an operation, with further sections. */
export function operationOf(request: string, ...sections: readonly string[]): string {
  return ['Lamps\n=====', 'URI\n---', request, 'Status Codes\n------------', ...sections].join('\n\n');
}

/** The findings of one rule on the pages of a service, with fixes; one line each. */
export function reported(name: string, pages: Readonly<Record<string, string>> | string, canon = house): readonly string[] {
  const named = typeof pages === 'string' ? { 'page.rst': pages } : pages;
  const service = { name: 'service', pages: Object.entries(named).map(([file, source]) => read(file, source)) };
  return lint([service], canon, [ruleNamed(name)], () => 'error').map(({ place: { file, line, column }, message, fix, declined }) => {
    const offer = fix === undefined ? declined : 'to' in fix.change ? `→ ${fix.change.from}` : undefined;
    return `${typeof pages === 'string' ? '' : `${file}:`}${line}:${column} ${message}${offer === undefined ? '' : ` (${offer})`}`;
  });
}

/** The fixes of one rule, or why there is none; one line for each finding. */
export function offered(fixture: string, canon = house): readonly string[] {
  return problemsIn(fixture, [ruleNamed(fixture.split('/')[0]!)], canon).map(({ place, code, fix, declined = 'nothing' }) =>
    `${positionIn(fixture, place)} ${code} ${fix === undefined ? declined : `${fix.safe ? 'safe' : 'unsafe'}: ${saidOf(fixture, fix.change)}`}`);
}

/** The related places of one rule's findings; one line each. */
export function linked(fixture: string, canon = house): readonly string[] {
  return problemsIn(fixture, [ruleNamed(fixture.split('/')[0]!)], canon).flatMap(({ place, related = [] }) =>
    related.map((each) => `${positionIn(fixture, place)} → ${positionIn(fixture, each.place)} ${each.message}`));
}

/** The findings of rules on a page, or on a folder of pages, below `fixtures/rules`. */
export function problemsIn(fixture: string, tried: readonly Rule[], canon = house): readonly Problem[] {
  return lint([serviceIn(fixture)], canon, tried, () => 'error');
}

/** The service of a page or folder below `fixtures/rules`. */
export function serviceIn(fixture: string): Service {
  const path = join('fixtures/rules', fixture);
  const pages = fixture.endsWith('.rst') ? [path] : readdirSync(path).toSorted().map((name) => join(path, name));
  return { name: fixture, pages: pages.map((file) => read(file, readFileSync(file, 'utf8'))) };
}

/** The facts of a page in reStructuredText. */
export function read(file: string, source: string): PageFacts {
  const page = { file, source, encoding: 'utf-8', byteOrderMark: false } as const;
  return factsOf(page, rst.read(page));
}

function saidOf(fixture: string, change: Change): string {
  if (change.kind === 'order') return `order the rows of ${positionIn(fixture, change.table)}`;
  if (change.kind === 'row') {
    return `add ${change.code} | ${change.phrase ?? '-'} | ${change.description ?? '-'} to ${positionIn(fixture, change.table)}`;
  }
  const where = positionIn(fixture, change.place);
  if (change.kind === 'name') return `call ${where} ${change.phrase}`;
  const others = (change.alsoFor ?? []).map(({ text, place }) => ` and ${positionIn(fixture, place)} "${text}"`).join('');
  return `${where} "${change.from}"${others} → "${change.to}"`;
}

function positionIn(fixture: string, { file, line, column }: Problem['place']): string {
  const name = statSync(join('fixtures/rules', fixture)).isDirectory() ? `${file.split('/').at(-1)}:` : '';
  return `${name}${line}:${column}`;
}
