import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, hasGit } from '../../disk/folders.ts';
import { desk, lamps, lit, page, unlit } from './desk.ts';

const operation = (method: string, uri: string, code: number): string =>
  `Lamps\n=====\n\nURI\n---\n\n${method} ${uri}\n\nStatus Codes\n------------\n\n=========== ====\nStatus Code Text\n=========== ====\n${code}         Done.\n=========== ====\n`;

const oil = {
  'oil/conf.py': '',
  'oil/status_codes.rst': page('200 OK | The normal response for the GET operation.', '201 Created | The normal response for the POST operation.'),
  'oil/pour.rst': operation('POST', '/oil', 200),
  'oil/smell.rst': operation('GET', '/oil', 206),
};
const wicks = {
  'wicks/index.rst': page('404 Not Found | There is no candle.'),
  'wicks/more/index.rst': page('404 Not Found | Another keeper holds the lamp.'),
};

interface Found { readonly problems: readonly { readonly file: string; readonly line: number; readonly rule: string }[] }

describe('facts about other pages', () => {
  it('come from the whole service, whichever pages are named and in however many runs', async () => {
    const { canonlint } = desk({ ...oil, ...wicks, 'alone.rst': unlit });
    const pages = [...Object.keys(oil), ...Object.keys(wicks), 'alone.rst'].filter((name) => name.endsWith('.rst'));
    const problemsOf = async (paths: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await canonlint(['--canon', 'open-telekom-cloud', '--format', 'json', ...paths]);
      return (JSON.parse(stdout) as Found).problems.map((problem) => JSON.stringify(problem));
    };
    const whole = (await problemsOf(['.'])).toSorted();
    expect(new Set(whole.map((problem) => (JSON.parse(problem) as { rule: string }).rule))).toContain('conflicting-tables');
    expect(whole.filter((problem) => /operation-response|undocumented-code/.test(problem))).toHaveLength(2);
    for (const runs of [1, 2, 3, pages.length]) {
      const parts = Array.from({ length: runs }, (_, run) => pages.filter((_name, at) => at % runs === run));
      const found = await Promise.all(parts.filter((part) => part.length > 0).map(problemsOf));
      expect(found.flat().toSorted()).toEqual(whole);
    }
    for (const name of pages) {
      const own = whole.filter((problem) => (JSON.parse(problem) as { file: string }).file === name);
      expect((await problemsOf([name])).toSorted()).toEqual(own);
    }
  });

  it('hold an option that the configuration chooses', async () => {
    const rules = 'rules: { operation-response: { severity: error, against: canon } }\n';
    const canon = 'codes: { 200: { methods: [POST] } }\n';
    const { canonlint } = desk({ ...oil, 'canon.yaml': canon, 'canonlint.yaml': `canon: canon.yaml\n${rules}` });
    const { stdout } = await canonlint(['--format', 'json', 'oil/pour.rst']);
    expect((JSON.parse(stdout) as Found).problems.map(({ rule }) => rule)).not.toContain('operation-response');
  });

  it('refuses a choice that an option does not have', async () => {
    const { canonlint } = desk({ ...oil, 'canonlint.yaml': 'rules: { operation-response: { against: servce } }\n' });
    const { status, stderr } = await canonlint(['oil']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^canonlint: canonlint\.yaml:1:\d+: .*against/);
    expect(stderr).toContain('service');
  });
});

describe('canonlint facts', () => {
  it('names the file of a code that stands in another than its operation', async () => {
    const specification = 'openapi: 3.0.3\npaths:\n  /lamps:\n    get: {$ref: lamps/get.yaml}\n    post:\n      responses:\n        "201": {description: It burns.}\n';
    const { canonlint } = desk({ 'api.yaml': specification, 'lamps/get.yaml': 'responses:\n  "200": {description: The lamps.}\n' });
    const { services } = JSON.parse((await canonlint(['facts', '.'])).stdout) as { services: readonly { operations: readonly object[] }[] };
    expect(services.flatMap(({ operations }) => operations)).toEqual([
      { file: 'api.yaml', line: 4, method: 'GET', uri: '/lamps', codes: [{ code: 200, file: 'lamps/get.yaml', line: 2, success: true }] },
      { file: 'api.yaml', line: 5, method: 'POST', uri: '/lamps', codes: [{ code: 201, line: 7, success: true }] },
    ]);
  });

  it('prints the facts of each service', async () => {
    const { canonlint } = desk({ ...oil, 'alone.rst': lit });
    const { status, stdout } = await canonlint(['facts', '.']);
    expect(status).toBe(0);
    const facts = JSON.parse(stdout) as { version: number; services: readonly Record<string, unknown>[] };
    expect(facts.version).toBe(1);
    expect(facts.services.map(({ name, root, pages }) => ({ name, root, pages }))).toEqual([
      { name: 'alone', root: 'alone.rst', pages: 1 },
      { name: 'oil', root: 'oil', pages: 3 },
    ]);
    expect(facts.services[1]).toMatchObject({
      entries: [
        { file: 'oil/pour.rst', line: 15, column: 1, code: 200, description: 'Done.', methods: [] },
        { file: 'oil/smell.rst', code: 206 },
        { file: 'oil/status_codes.rst', line: 7, column: 1, code: 200, phrase: 'OK', methods: ['GET'] },
        { code: 201, phrase: 'Created', methods: ['POST'] },
      ],
      operations: [
        { file: 'oil/pour.rst', line: 7, method: 'POST', uri: '/oil', codes: [{ code: 200, line: 15, success: true }] },
        { file: 'oil/smell.rst', method: 'GET', codes: [{ code: 206, line: 15, success: true }] },
      ],
    });
  });
});

describe('canonlint infer', () => {
  it('writes a canon that a run can use', async () => {
    const { canonlint, folder } = desk({ 'a/conf.py': '', 'a/codes.rst': lit, 'b/conf.py': '', 'b/codes.rst': unlit });
    expect(await canonlint(['infer', '-o', 'lamps.yaml'])).toEqual({
      status: 0, stdout: '', stderr: 'canonlint: 2 codes by the votes of 2 services in lamps.yaml\n',
    });
    expect(readFileSync(join(folder, 'lamps.yaml'), 'utf8')).toContain('# stated by 2 of 2 services, by 2 of 2 in these words');
    const { status, stdout } = await canonlint(['--canon', 'lamps.yaml', '.']);
    expect(status).toBe(1);
    expect(stdout).toContain('✖ 1 problem (1 error, 0 warnings) in 2 pages of 2 services');
  });

  it('overwrites a file that it has not written only with --force', async () => {
    const { canonlint, folder } = desk({ 'codes.rst': lit });
    writeFileSync(join(folder, 'mine.yaml'), 'mine');
    const { status, stderr } = await canonlint(['infer', '-o', 'mine.yaml']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'canonlint: mine.yaml exists already, and is no proposal as canonlint infer left it\n  --force overwrites it\n' });
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toBe('mine');
    expect((await canonlint(['infer', '-o', 'mine.yaml', '--force'])).status).toBe(0);
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toContain('name: mine');
  });

  it('proposes nothing if no page states a code', async () => {
    const { status, stderr } = await desk({ 'a.rst': 'A\n=\n' }).canonlint(['infer']);
    expect(status).toBe(2);
    expect(stderr).toContain('no page states status codes');
  });
});

describe('canonlint diff', () => {
  it('shows differences code by code, and exits with 1 if there are any', async () => {
    const { canonlint } = desk({ 'lamps.yaml': lamps, 'a.rst': lit, 'b/codes.rst': `${unlit}\n` });
    const { status, stdout } = await canonlint(['diff', 'a.rst', 'b']);
    expect(status).toBe(1);
    expect(stdout).toBe(`- a.rst
+ b

  200 OK  alike
  404 Not Found
      -  [-There is no such-] lamp.
      +  {+Nobody has seen this+} lamp.

✖ 1 of 2 codes differ
`);
  });

  it('names the only side with a code; equal pages exit with 0', async () => {
    const { canonlint } = desk({ 'a.rst': lit, 'b.rst': page('200 OK | The lamp is as asked.') });
    expect((await canonlint(['diff', 'a.rst', 'b.rst'])).stdout).toContain('404 Not Found  only in a.rst');
    expect(await canonlint(['diff', 'a.rst', 'a.rst'])).toMatchObject({ status: 0 });
  });

  it('wants two paths, with tables', async () => {
    const { canonlint } = desk({ 'a.rst': lit, 'b.rst': 'B\n=\n' });
    expect(await canonlint(['diff', 'a.rst'])).toEqual({
      status: 2, stdout: '', stderr: 'canonlint: diff compares two pages or services\n  canonlint diff ONE OTHER\n',
    });
    expect((await canonlint(['diff', 'a.rst', 'b.rst'])).stderr).toContain('b.rst has no status-code table');
  });
});

describe.skipIf(!hasGit)('in a hook of pre-commit', () => {
  it('a page that git does not track satisfies nothing, unless it is named', async () => {
    const { canonlint, folder, put } = desk({ 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n' });
    put('docs/conf.py', '');
    put('docs/codes.rst', page('200 OK | The lamp is as asked.'));
    git(folder, 'init', '--quiet');
    git(folder, 'add', '--all');
    put('docs/more_codes.rst', page('404 Not Found | There is no such lamp.'));
    const hook = { env: { PRE_COMMIT: '1' } };
    expect(await canonlint(['docs/codes.rst'])).toMatchObject({ status: 0 });
    expect((await canonlint(['docs/codes.rst'], hook)).stdout).toContain('404 Not Found is missing');
    expect(await canonlint(['docs/codes.rst', 'docs/more_codes.rst'], hook)).toMatchObject({ status: 0 });
  });
});
