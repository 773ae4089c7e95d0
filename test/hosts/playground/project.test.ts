import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/model.ts';
import type { Project } from '../../../src/hosts/playground/project.ts';
import { projectOf, starts } from '../../../src/hosts/playground/starts.ts';
import { desk } from '../cli/desk.ts';
import { ask } from './asking.ts';
import { folders, pagesIn } from './folders.ts';

const canonText = 'extends: http\ncodes:\n  404: { description: There is no such boat. }\n';

/** The same pages in a folder, and the command line on them. */
function deskWith({ pages, canon, canonText: text }: Project) {
  // programs are pages only where a pattern names them
  const config = pages.some(({ name }) => name.endsWith('.py')) ? 'include: ["*", "*.py"]\n' : '{}\n';
  const { canonlint, folder } = desk({ ...Object.fromEntries(pages.map((page) => [page.name, page.text])), 'canonlint.yaml': config, 'canon.yaml': text });
  return { folder, run: (...argv: readonly string[]) => canonlint([...argv, '--canon', canon === 'canon.yaml' ? './canon.yaml' : canon]) };
}

/** What is the same in all reports. */
const lineOf = ({ file, line, column, rule, severity, message }: Pick<Problem, 'rule' | 'severity' | 'message'> & { file: string; line: number; column: number }): string =>
  `${file}:${line}:${column} ${severity} ${rule} ${message}`;

describe.each(['auto', 'open-telekom-cloud', 'canon.yaml'])('with the canon %s', (canon) => {
  it.each(folders)('finds in %s what the command line finds', async (folder) => {
    const project: Project = { pages: pagesIn(folder), canon, canonText, rules: {} };
    const { problems, summary } = await ask<'findings'>({ kind: 'findings', project });
    const { stdout } = await deskWith(project).run('-f', 'json');
    const report = JSON.parse(stdout) as { problems: Parameters<typeof lineOf>[0][]; summary: object };
    expect(problems.map((problem) => lineOf({ ...problem, file: problem.page }))).toEqual(report.problems.map(lineOf));
    expect(summary).toMatchObject(report.summary);
  });
});

it('has problems in those folders', async () => {
  const counts = folders.map(async (folder) => (await ask<'findings'>({ kind: 'findings', project: { pages: pagesIn(folder), canon: 'canon.yaml', canonText, rules: {} } })).problems.length);
  expect((await Promise.all(counts)).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(50);
});

describe.each(Object.keys(starts))('the start %s', (name) => {
  const project = projectOf(starts[name]!);

  it('is read, and has a problem that can be fixed', async () => {
    const { problems, markups, near } = await ask<'findings'>({ kind: 'findings', project });
    expect(Object.values(markups)).not.toContain(undefined);
    expect(problems.some(({ fix }) => fix !== undefined)).toBe(true);
    expect(near).toEqual([]);
  });

  it.each(['safe', 'all'] as const)('is fixed as the command line fixes it: %s', async (asked) => {
    const { pages } = await ask<'fix'>({ kind: 'fix', project, asked });
    const { problems } = await ask<'findings'>({ kind: 'findings', project });
    const { folder, run } = deskWith(project);
    await run(asked === 'safe' ? '--fix' : '--fix=all');
    const changed = new Map(pages.map((page) => [page.name, page.text]));
    for (const page of project.pages) expect(changed.get(page.name) ?? page.text).toBe(readFileSync(join(folder, page.name), 'utf8'));
    expect(pages.length > 0).toBe(asked === 'all' || problems.some(({ fix }) => fix?.safe === true));
  });

  it('has each problem fixed alone', async () => {
    const { problems } = await ask<'findings'>({ kind: 'findings', project });
    for (const problem of problems.filter(({ fix }) => fix !== undefined)) {
      const { pages } = await ask<'fix'>({ kind: 'fix', project, asked: problem });
      const fixed = new Map(pages.map((page) => [page.name, page.text]));
      const after = await ask<'findings'>({ kind: 'findings', project: { ...project, pages: project.pages.map((page) => ({ ...page, text: fixed.get(page.name) ?? page.text })) } });
      expect(after.problems.map(({ message, page }) => [page, message])).toEqual(problems.filter((each) => each !== problem).map(({ message, page }) => [page, message]));
    }
  });
});

it('fixes nothing for a problem that is there no longer', async () => {
  const project = projectOf(starts['town']!);
  expect(await ask<'fix'>({ kind: 'fix', project, asked: { page: 'lamp-post.rst', rule: 'wording-drift', start: 0, message: 'gone' } })).toEqual({ pages: [], declined: [] });
});

it('takes a page as the model', async () => {
  const project: Project = { ...projectOf(starts['town']!), canon: 'lamp-post.rst' };
  const { problems, canon } = await ask<'findings'>({ kind: 'findings', project });
  expect(canon.name).toBe('lamp-post.rst');
  expect(problems.map(({ rule }) => rule)).toContain('wording-drift');
});

it('takes severities', async () => {
  const project: Project = { ...projectOf(starts['town']!), rules: { 'missing-code': 'off', 'reason-phrase': 'warn' } };
  const { problems } = await ask<'findings'>({ kind: 'findings', project });
  expect(problems.map(({ rule }) => rule)).not.toContain('missing-code');
  expect(problems.filter(({ rule }) => rule === 'reason-phrase').map(({ severity }) => severity)).toEqual(['warning']);
});

it.each([
  ['there is no such page', { canon: 'nothing.yaml' }, /nothing\.yaml cannot be read/],
  ['the file has a mistake', { canonText: 'codes:\n  404: { descripton: no }\n' }, /^canon\.yaml:2:10: /],
  ['its name is that of a part of every object', { canon: 'constructor' }, /constructor cannot be read/],
])('says why there is no canon: %s', async (_, other, message) => {
  await expect(ask<'findings'>({ kind: 'findings', project: { ...projectOf(starts['town']!), ...other } })).rejects.toThrow(message);
});
