import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cut, maxSummaryBytes } from '../../../src/hosts/action/summary.ts';
import { containing, desk, lamps, lit, page, unlit } from '../cli/desk.ts';
import { folderWith, git } from '../../disk/folders.ts';
import { step } from './runner.ts';
import { commandsIn } from '../../log-readers.ts';

const base = { 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n' };

/** Codes below 404, each out of its place below that row. */
const keys = [
  '201 Created', '202 Accepted', '204 No Content', '205 Reset Content', '206 Partial Content', '300 Multiple Choices',
  '301 Moved Permanently', '302 Found', '303 See Other', '304 Not Modified', '307 Temporary Redirect', '308 Permanent Redirect',
  '400 Bad Request', '401 Unauthorized', '403 Forbidden',
];

describe('the action', () => {
  beforeAll(() => {
    if (!existsSync(resolve('dist/action.js'))) throw new Error('dist/action.js is missing: npm run build makes it');
  });

  it('passes without problems', () => {
    const { folder } = desk({ ...base, 'a.rst': lit });
    expect(step(folder)).toMatchObject({
      status: 0, commands: [], outputs: { errors: '0', warnings: '0', pages: '1' },
      summary: containing('no problems in 1 page of 1 service'), log: containing('✔ no problems'),
    });
  });

  it('takes what an earlier run has kept, and keeps nothing where none has', () => {
    const pages = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`docs/page${at}.rst`, at % 2 === 0 ? lit : unlit]));
    const { folder } = desk({ ...base, ...pages, 'docs/conf.py': '', '.git/HEAD': 'ref: refs/heads/main\n', '.git/objects/info/none': '' });
    const kept = join(folder, '.git', 'canonlint');
    const told = ({ log, ...rest }: ReturnType<typeof step>) => ({ ...rest, log: log.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'TOKEN') });
    const first = step(folder);
    expect({ status: first.status, isKept: existsSync(kept) }).toEqual({ status: 1, isKept: false });
    mkdirSync(kept);
    for (const time of ['first', 'second']) expect({ time, ...told(step(folder)) }).toEqual({ time, ...told(first) });
    expect(readdirSync(kept).map((name) => name.slice(0, name.indexOf('-'))).toSorted()).toEqual(['pages', 'problems']);
  });

  it('reads no folder that a link of the repository leads to elsewhere, though the workflow names it', () => {
    const { folder } = desk({ ...base, '.git/HEAD': '', 'a.rst': lit });
    symlinkSync(folderWith({ 'b.rst': unlit }), join(folder, 'docs'));
    expect(step(folder, { files: 'docs' })).toMatchObject({ status: 2, log: containing('cannot be read: a link leads out of the repository') });
    expect(step(folder, { files: 'docs' }).log).not.toContain('b.rst');
  });

  it('shows a problem next to the code, in the summary and in the log, and counts it', () => {
    const { folder } = desk({ ...base, 'docs/a, b.rst': unlit, 'docs/c.rst': lit });
    const { status, commands, outputs, summary, log } = step(folder);
    expect({ status, outputs }).toEqual({ status: 1, outputs: { errors: '1', warnings: '0', pages: '2' } });
    expect(commands).toEqual([{
      name: 'error',
      properties: {
        file: 'docs/a, b.rst', line: '8', endLine: '8', col: '32', endColumn: '58', title: 'wording-drift',
      },
      message: [
        '404 is described in other words than the canon\'s',
        'says: Nobody has seen this lamp.', 'canon: There is no such lamp.',
      ].join('\n'),
    }]);
    expect(summary).toContain('1 problem (1 error, 0 warnings) in 2 pages of 2 services');
    expect(summary).toContain('docs/a, b.rst');
    expect(log).toContain('docs/a, b.rst');
  });

  it('shows errors first, ten of them and ten warnings, and says how many more there are', () => {
    const pages = keys.map((key, at) => [`${at + 10}.rst`, page('200 OK | The lamp is as asked.', `404 Not Found | Lamp ${at} is away.`, `${key} | The lamp.`)]);
    const { folder } = desk({ ...base, ...Object.fromEntries(pages) as Record<string, string> });
    const { commands, summary, outputs } = step(folder);
    const names = commands.map(({ name }) => name);
    expect(names).toEqual([...repeated('error', 10), ...repeated('warning', 10), 'notice']);
    expect(commands.at(-1)!.message).toBe('5 more errors and 5 more warnings in the log of this step');
    expect(rowsOf(summary)).toHaveLength(30);
    expect(outputs).toMatchObject({ errors: '15', warnings: '15' });
    expect(step(folder, { 'max-annotations': '1' }).commands).toHaveLength(3);
    expect(step(folder, { 'max-annotations': '500' }).commands).toHaveLength(21);
    expect(step(folder, { summary: 'false' }).summary).toBe('');
  });

  it('fails on the requested severity', () => {
    const { folder } = desk({ ...base, 'error.rst': unlit, 'warning.rst': page(...rows.slice(1), rows[0]!) });
    const statuses = ['error', 'warning', 'never'].map((failOn) =>
      ['error.rst', 'warning.rst'].map((files) => step(folder, { files, 'fail-on': failOn }).status));
    expect(statuses).toEqual([[1, 0], [1, 1], [0, 0]]);
  });

  it('accepts pages, one on each line, a configuration and a canon', () => {
    const { folder, put } = desk({ 'a b.rst': unlit, '-c.rst': unlit, 'd.rst': unlit, 'lamps.yaml': lamps });
    expect(step(folder, { files: 'a b.rst\n  -c.rst\n', canon: 'lamps.yaml' }).outputs).toMatchObject({ errors: '2', pages: '2' });
    put('other.yaml', 'canon: lamps.yaml\nrules: { wording-drift: warn }\n');
    expect(step(folder, { config: 'other.yaml' }).outputs).toMatchObject({ errors: '0', warnings: '3' });
  });

  it('writes the report for code scanning on request', () => {
    const { folder } = desk({ ...base, 'a.rst': unlit });
    expect(step(folder, { 'sarif-file': 'out.sarif' }).status).toBe(1);
    const sarif = JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')) as unknown;
    expect(sarif).toMatchObject({ version: '2.1.0', runs: [{ results: [{ ruleId: 'wording-drift' }] }] });
  });

  it('leaves out the problems that are known', async () => {
    const { folder, put, canonlint } = desk({ ...base, 'a.rst': unlit });
    expect(await canonlint(['--baseline', 'known.json', '--update-baseline'])).toMatchObject({ status: 0 });
    put('b.rst', unlit);
    expect(step(folder, { baseline: 'known.json' })).toMatchObject({
      status: 1, outputs: { errors: '1' }, commands: [{ properties: { file: 'b.rst' } }],
    });
  });

  it('reports only what a pull request changes, also in a shallow clone', () => {
    const { folder: origin, put } = desk({ ...base, 'old.rst': unlit.replace('Nobody', 'Nobody here') });
    git(origin, 'init', '--quiet');
    git(origin, 'add', '--all');
    git(origin, 'commit', '--quiet', '-m', 'base');
    const sha = git(origin, 'rev-parse', 'HEAD').trim();
    put('new.rst', unlit);
    git(origin, 'add', '--all');
    git(origin, 'commit', '--quiet', '-m', 'head');
    const { folder } = desk();
    const clone = join(folder, 'clone');
    git(folder, 'clone', '--quiet', '--depth=1', `file://${origin}`, clone);
    const event = { pull_request: { base: { sha } } };
    const files = (...given: Parameters<typeof step>) => step(...given).commands.map(({ properties }) => properties['file']);
    expect(files(clone, {}, event)).toEqual(['new.rst', 'old.rst']);
    expect(files(clone, { 'changed-only': 'true' }, {})).toEqual(['new.rst', 'old.rst']);
    expect(files(clone, { 'changed-only': 'true' }, event)).toEqual(['new.rst']);
    const lost = { merge_group: { base_sha: 'f'.repeat(40) } };
    expect(step(clone, { 'changed-only': 'true' }, lost)).toMatchObject({
      status: 2, outputs: {}, commands: [{ name: 'error', message: containing('git knows no commit') }],
    });
  });

  it('reports why it cannot run, and fails with every setting', () => {
    const { folder } = desk({ 'a.rst': lit });
    expect(step(folder, { canon: 'gone.yaml', 'fail-on': 'never' })).toMatchObject({
      status: 2, outputs: {}, summary: '',
      commands: [{ name: 'error', properties: { title: 'canonlint' }, message: containing('gone.yaml') }],
    });
    expect(step(folder, { 'fail-on': 'sometimes' })).toMatchObject({
      status: 2, commands: [{ message: 'the input fail-on is "sometimes"\nit is one of error, warning, never' }],
    });
    expect(step(folder, { 'max-annotations': 'many' })).toMatchObject({ status: 2, outputs: {} });
  });

  it('passes on no command, markup or escape sequence from a page', () => {
    const words = [
      '::error::X', '##[add-mask]a', '%0A::add-mask::b', '<img src=x>', '![x](http://evil.example)', 'a | b', '@octocat',
      'www.evil.example', '\u001b[31mred', '~~gone~~', '&lt;b&gt;', '::stop-commands::x', '##vso[task.complete]', 'section_start:1:a', '\u00ad::add-mask::x',
    ];
    // ten problems at most are annotated
    for (const some of [words.slice(0, 8), words.slice(8)]) {
      const pages = some.map((word, at) => [`%0A::${at}.rst`, page('200 OK | The lamp is as asked.', `404 Not Found | ${word}`)]);
      const { status, commands, summary, log } = step(desk({ ...base, ...Object.fromEntries(pages) as Record<string, string> }).folder);
      expect(commandsIn(log).filter((command) => !own.test(command))).toEqual([]);
      expect({ status, names: commands.map(({ name }) => name) }).toEqual({ status: 1, names: some.map(() => 'error') });
      expect(commands.map(({ properties }) => properties['file'])).toEqual(pages.map(([file]) => file));
      expect(rowsOf(summary).map((row) => row.split('|').length)).toEqual(some.map(() => 6));
      expect(summary.replaceAll(/<\/?code>|<br>|<a href="https:\/\/github\.com\/canonlint\/[^"<>]*">|<\/a>/g, '')).not.toMatch(/[<>@[\]~\u001b]|www\.|::/);
    }
  });
});

describe('the summary of a job', () => {
  const head = '**canonlint**: 5000 problems\n\n### <code>a.rst</code>\n\n| place | problem |\n|---|---|\n';
  const text = `${head}${'| 1:1 | drift ä drift ä |\n'.repeat(5000)}`;

  it.each([300, 1000, 65_536])('is cut at %i bytes, and says so', (most) => {
    const short = cut(text, most);
    expect(Buffer.byteLength(short)).toBeLessThanOrEqual(most);
    expect(Buffer.byteLength(short)).toBeGreaterThan(most - 60);
    const [, more] = /\|\n\n(\d+) more problems in the log of this step\n$/.exec(short) ?? [];
    expect(rowsOf(short).length + Number(more)).toBe(5000);
  });

  it('is complete if there is room', () => {
    expect(cut(text, maxSummaryBytes)).toBe(text);
  });

  it('stays within the limit of GitHub', () => {
    expect(maxSummaryBytes).toBeLessThan(1024 ** 2);
  });
});

/** The commands of the action itself; a token is obeyed only while commands are stopped. */
const own = /^GitHub: (?:stop-commands$|[\da-f-]{36}$|(?:error|warning|notice) (?:file|title)=)/;

const rows = ['200 OK | The lamp is as asked.', '202 Accepted | A lamp will be.', '404 Not Found | There is no such lamp.'];

function rowsOf(summary: string): readonly string[] {
  return summary.split('\n').filter((line) => /^\| \d+:\d+ \|/.test(line));
}

function repeated<Thing>(thing: Thing, count: number): readonly Thing[] {
  return Array.from({ length: count }, () => thing);
}
